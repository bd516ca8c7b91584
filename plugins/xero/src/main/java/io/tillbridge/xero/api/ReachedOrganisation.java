package io.tillbridge.xero.api;

/**
 * An organisation that the access reaches.
 *
 * @param connectionId Xero's key of this app's connection to it, by which it is disconnected
 * @param tenantId what the calls' header names it by
 */
public record ReachedOrganisation(String connectionId, String tenantId, String name) {}
