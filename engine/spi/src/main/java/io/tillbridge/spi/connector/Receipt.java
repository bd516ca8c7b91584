package io.tillbridge.spi.connector;

import java.util.List;

/** What a connector makes of a webhook. */
public sealed interface Receipt {

  /** Authentic, and this is what it announces. */
  record Accepted(Notice notice) implements Receipt {}

  /** Authentic, from a ledger, and these documents changed there; may be none. */
  record LedgerChanged(List<LedgerNotice> notices) implements Receipt {
    public LedgerChanged {
      notices = List.copyOf(notices);
    }
  }

  /** Authentic, but of no interest; answered like an accepted one and not kept. */
  record Ignored(String why) implements Receipt {}

  /** Not authentic: answered 401, nothing kept, {@code why} goes to the log alone. */
  record NotAuthentic(String why) implements Receipt {}

  /** Authentic but not readable: answered 400 with {@code why}, nothing kept. */
  record Unreadable(String why) implements Receipt {}
}
