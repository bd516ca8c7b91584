package io.tillbridge.server.intake;

import java.time.Instant;

/**
 * A webhook that was not taken.
 *
 * @param at when it came
 * @param connection the name it came under, as far as it is one of ours, "" otherwise
 * @param status what it was answered, 0 where nobody was there to answer
 * @param reason a stable key, like {@code not-authentic}
 * @param why in words, nothing of the body in it
 */
public record Refusal(Instant at, String connection, int status, String reason, String why) {}
