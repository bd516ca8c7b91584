package io.tillbridge.server.overview;

import io.tillbridge.core.translation.FlowVersion;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * An order as it was read once.
 *
 * @param order the canonical order as JSON
 * @param translation {@link io.tillbridge.core.translation.Translation} as JSON: decisions,
 *     conflicts, findings, documents with the why of each field
 * @param made what rules and mappings it was translated with
 */
public record VersionEntry(
    int version,
    String eventId,
    Instant readAt,
    String contentHash,
    String verdict,
    FlowVersion made,
    JsonObject order,
    JsonObject translation) {}
