package io.tillbridge.xcart.sweep;

import java.time.Instant;

/**
 * The lists of orders that are walked ("X-Cart 5.5 API reference", retrieve a list of orders).
 * Walking by rising dates, each page begins where the last ended, so that an order that moves
 * meanwhile pushes none out of sight.
 */
enum Listing {
  /** By when they were placed, which no change moves. */
  PLACED,
  /** By when they were last changed; X-Cart 5.5.0 ignores the bound and lists all. */
  CHANGED,
  /** Those changed last come first, for a store that ignores the bound. */
  NEWEST_FIRST;

  /** The query for what is no older than {@code from}, and older than {@code to} if it isn't 0. */
  String query(long from, long to) {
    String date = this == PLACED ? "date" : "lastRenewDate";
    if (this == NEWEST_FIRST) {
      return "?order%5B" + date + "%5D=desc";
    }
    String until = to == 0 ? "" : "&" + date + "%5Bstrictly_before%5D=" + Instant.ofEpochSecond(to);
    return "?"
        + (date + "%5Bafter%5D=" + Instant.ofEpochSecond(from))
        + until
        + ("&order%5B" + date + "%5D=asc");
  }

  /** The date of an order by which this list is sorted. */
  long date(Row row) {
    return (this == PLACED ? row.created() : row.changed()).getEpochSecond();
  }
}
