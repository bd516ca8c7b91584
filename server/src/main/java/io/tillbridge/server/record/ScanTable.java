package io.tillbridge.server.record;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When each side of a flow was last looked through to its end, as rows. */
final class ScanTable {
  private ScanTable() {}

  static Optional<Instant> begunAt(Handle handle, String flow, String side) {
    return handle
        .createQuery("SELECT begun_at FROM record_scan WHERE flow = :flow AND side = :side")
        .bind("flow", flow)
        .bind("side", side)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  static int begun(Handle handle, String flow, String side, Instant at) {
    return handle.execute(
        "INSERT INTO record_scan (flow, side, begun_at) VALUES (?, ?, ?) ON CONFLICT (flow, side)"
            + " DO UPDATE SET begun_at = excluded.begun_at",
        flow,
        side,
        at.toEpochMilli());
  }
}
