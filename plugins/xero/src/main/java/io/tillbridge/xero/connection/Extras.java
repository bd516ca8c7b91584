package io.tillbridge.xero.connection;

/**
 * What the connector may do in the organisation beside the documents; all off unless set.
 *
 * @param createTracking make tracking categories and options that lines name
 * @param createCurrencies add currencies that documents are in
 * @param historyNote leave a note with the order's link on each new invoice
 */
public record Extras(boolean createTracking, boolean createCurrencies, boolean historyNote) {}
