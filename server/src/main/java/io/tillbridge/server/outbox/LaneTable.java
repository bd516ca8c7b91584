package io.tillbridge.server.outbox;

import io.tillbridge.spi.connector.Blockage;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which organisation the documents of each lane stand in, as rows. */
final class LaneTable {
  private LaneTable() {}

  /** Keeps the organisation with the lane; what speaks against it where it is another's. */
  static Optional<Blockage> settled(Handle handle, String lane, String organisation, Instant now) {
    Optional<String> before =
        handle
            .createQuery("SELECT organisation FROM lane_organisation WHERE lane = :lane")
            .bind("lane", lane)
            .mapTo(String.class)
            .findOne();
    if (before.isEmpty()) {
      handle.execute(
          "INSERT INTO lane_organisation (lane, organisation, since) VALUES (?, ?, ?)",
          lane,
          organisation,
          now.toEpochMilli());
    }
    return before
        .filter(known -> !known.equalsIgnoreCase(organisation))
        .map(known -> other(lane, known, organisation));
  }

  private static Blockage other(String lane, String known, String organisation) {
    return new Blockage(
        Blockage.Kind.RECONNECT,
        null,
        "The connection "
            + lane
            + " reaches the organisation "
            + organisation
            + ", but what it booked stands in "
            + known
            + ". Nothing is written. Connect it to that one again, or give the other organisation a"
            + " connection of its own and name that in the flow.");
  }
}
