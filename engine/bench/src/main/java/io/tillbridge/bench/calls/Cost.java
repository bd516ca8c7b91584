package io.tillbridge.bench.calls;

import java.io.IOException;
import java.util.Locale;

/**
 * What the sandbox has counted.
 *
 * @param calls of the accounting API
 * @param unpacked bytes of the answers' bodies
 * @param sent the same as they went over the wire, packed where that was asked for
 * @param refused calls beyond the limits
 */
record Cost(long calls, long unpacked, long sent, long refused) {

  static Cost now(Http sandbox) throws IOException, InterruptedException {
    String told = sandbox.get("/sandbox/calls");
    return new Cost(
        Long.parseLong(Http.first("\"xero\":(\\d+)", told)),
        Long.parseLong(Http.first("\"unpacked\":(\\d+)", told)),
        Long.parseLong(Http.first("\"sent\":(\\d+)", told)),
        Long.parseLong(Http.first("\"xero_refused_by_limits\":(\\d+)", told)));
  }

  Cost since(Cost before) {
    return new Cost(
        calls - before.calls,
        unpacked - before.unpacked,
        sent - before.sent,
        refused - before.refused);
  }

  /** A line about so many orders. */
  String line(String name, long orders) {
    return String.format(
        Locale.ROOT,
        "%-28s %7d orders  %6d calls  %.4f calls an order  %7.2f KiB read an order (%.2f unpacked)"
            + "  %d refused",
        name,
        orders,
        calls,
        calls / (double) orders,
        sent / 1024.0 / orders,
        unpacked / 1024.0 / orders,
        refused);
  }
}
