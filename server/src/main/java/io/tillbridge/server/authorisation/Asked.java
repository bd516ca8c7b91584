package io.tillbridge.server.authorisation;

import io.tillbridge.spi.connector.Authorises.Attempt;
import java.time.Instant;

/**
 * A time that a person is asked for access.
 *
 * @param id names it to those who wait for it; unlike the state in {@code attempt}, no secret
 * @param until when the answer comes too late
 */
record Asked(String id, String connection, Attempt attempt, Instant until) {}
