package io.tillbridge.server.reading;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.server.change.OrderChanged;
import io.tillbridge.server.journal.PendingEvents;
import io.tillbridge.server.journal.PendingSubject;
import io.tillbridge.server.order.Before;
import io.tillbridge.server.order.OrderStanding;
import io.tillbridge.server.order.OrderState;
import io.tillbridge.server.order.OrderTable;
import io.tillbridge.server.order.OrderVersion;
import io.tillbridge.server.outbox.LedgerTable;
import io.tillbridge.server.outbox.Planning;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Keeps a version of an order with its effects, and its events as done: all of it or nothing. */
final class OrderKeeper {
  private final Identifiers identifiers;
  private final Planning planning;

  OrderKeeper(Identifiers identifiers) {
    this.identifiers = identifiers;
    this.planning = new Planning(identifiers);
  }

  /**
   * Keeps it, unless what it was translated from is no longer so.
   *
   * @return the change; empty where nothing was kept and it must be translated again
   */
  Optional<OrderChanged> keep(
      Handle handle,
      PendingSubject subject,
      Before before,
      OrderVersion version,
      Set<LedgerKind> writable) {
    var order = version.order();
    Instant now = version.readAt();
    Before current = before(handle, version.connection(), order.id(), order.number());
    if (!current.equals(before) || current.underWay()) {
      return Optional.empty();
    }
    Translation translation = version.translation();
    String orderId = before.orderId().orElseGet(identifiers::next);
    int number = before.version() + 1;
    OrderTable.keep(handle, orderId, number, version, state(translation), why(translation));
    planning.plan(
        handle,
        new Planning.Wanted(
            orderId,
            number,
            version.lane(),
            bookStatus(translation),
            translation.documents(),
            writable),
        now);
    OrderStanding.of(handle, orderId, now);
    PendingEvents.done(handle, subject, orderId, "", now);
    return Optional.of(new OrderChanged(orderId, version.connection(), now));
  }

  private static OrderState state(Translation translation) {
    return switch (translation.verdict()) {
      case HOLD -> OrderState.HELD;
      case NOTHING -> OrderState.NOTHING;
      case BOOK, WAIT -> OrderState.BOOKING;
    };
  }

  /** What holds an order, in words; "" where nothing does. */
  static String why(Translation translation) {
    if (translation.verdict() != Translation.Verdict.HOLD) {
      return "";
    }
    String findings =
        translation.findings().stream()
            .filter(finding -> finding.severity() == Finding.Severity.HOLD)
            .map(Finding::message)
            .collect(Collectors.joining(" "));
    String conflicts =
        translation.conflicts().stream()
            .map(conflict -> "Rules disagree on " + conflict.target() + ".")
            .collect(Collectors.joining(" "));
    return (findings + " " + conflicts).strip();
  }

  private static String bookStatus(Translation translation) {
    return new Decisions(translation.decisions())
        .on(Aspect.STATUS, Target.ORDER)
        .map(Decision::value)
        .orElse("");
  }

  /** What is known of an order, its writes included. */
  static Before before(Handle handle, String connection, String shopId, String number) {
    return OrderTable.before(
        handle,
        connection,
        shopId,
        number,
        order -> LedgerTable.books(handle, order),
        order -> Planning.underWay(handle, order));
  }
}
