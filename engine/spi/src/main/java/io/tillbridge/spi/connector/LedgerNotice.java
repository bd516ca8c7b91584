package io.tillbridge.spi.connector;

import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Instant;

/**
 * A ledger says that one of its documents was made or changed, by us or by anybody.
 *
 * @param id the same on a repeat, another for another change
 * @param remoteId the ledger's key of the document
 * @param at when it changed
 */
public record LedgerNotice(String id, LedgerKind kind, String remoteId, Instant at) {}
