package io.tillbridge.server.overview;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * What came of one try of an effect.
 *
 * @param name done, retry, unknown, found, absent, rejected, blocked or restarted
 * @param detail the ledger's answer, the reason, or the problems
 */
public record OutcomeEntry(Instant at, int attempt, String name, JsonObject detail) {}
