package io.tillbridge.server.store;

import java.time.Instant;

/**
 * A version of a rule pack or of mappings that was published.
 *
 * @param number counts all publications; the newest of a name is the live one
 * @param kind what it is, like {@code rules} or {@code mappings}
 * @param name the pack's or the mappings' name
 * @param hash of its content
 * @param note why, in the author's words, "" for none
 */
public record PublishedVersion(
    long number,
    String kind,
    String name,
    String hash,
    String author,
    String note,
    Instant publishedAt) {}
