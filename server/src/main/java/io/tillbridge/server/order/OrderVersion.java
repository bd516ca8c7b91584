package io.tillbridge.server.order;

import io.tillbridge.core.translation.Translation;
import io.tillbridge.server.store.Deflated;
import io.tillbridge.spi.document.Order;
import java.time.Instant;

/**
 * An order as it was read once, ready to be kept.
 *
 * @param connection the shop's
 * @param lane the ledger's connection
 * @param eventId the event that had it read
 * @param content canonical JSON, deflated
 * @param contentHash of the canonical JSON
 * @param translation what was made of it
 * @param translationJson the same as JSON, deflated
 */
public record OrderVersion(
    String connection,
    String lane,
    String eventId,
    Order order,
    Deflated content,
    String contentHash,
    Translation translation,
    Deflated translationJson,
    Instant readAt) {}
