package io.tillbridge.core.credit;

import io.tillbridge.core.invoice.Posting;
import io.tillbridge.spi.ledger.LedgerKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note of the order, standing or about to, with the room that is left on it.
 * For use by one thread.
 */
final class Receivable {
  private final LedgerKind kind;
  private final String key;
  private final BigDecimal total;
  private final @Nullable Posting posting;
  private final LocalDate date;
  private BigDecimal applied = BigDecimal.ZERO;

  /** {@code date} is the day of what is applied to it where that has none of its own. */
  Receivable(
      LedgerKind kind, String key, BigDecimal total, @Nullable Posting posting, LocalDate date) {
    this.kind = kind;
    this.key = key;
    this.total = total;
    this.posting = posting;
    this.date = date;
  }

  LedgerKind kind() {
    return kind;
  }

  String key() {
    return key;
  }

  LocalDate date() {
    return date;
  }

  @Nullable Posting posting() {
    return posting;
  }

  BigDecimal total() {
    return total;
  }

  /** What may still be applied to it. */
  BigDecimal room() {
    return total.subtract(applied).max(BigDecimal.ZERO);
  }

  boolean applied() {
    return applied.signum() > 0;
  }

  void apply(BigDecimal amount) {
    applied = applied.add(amount);
  }

  /** Applies as much of {@code amount} as there is room for, and says how much that was. */
  BigDecimal take(BigDecimal amount) {
    BigDecimal taken = amount.min(room()).max(BigDecimal.ZERO);
    apply(taken);
    return taken;
  }
}
