package io.tillbridge.server.journal;

/**
 * An event that is durable.
 *
 * @param eventId our key of it
 * @param repeated whether it had come before
 */
public record Accepted(String eventId, boolean repeated) {}
