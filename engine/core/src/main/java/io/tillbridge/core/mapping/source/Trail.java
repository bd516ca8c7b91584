package io.tillbridge.core.mapping.source;

import io.tillbridge.core.credit.CreditNote;
import io.tillbridge.core.credit.Payout;
import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.core.invoice.PaymentEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the decisions that a component of a source value rests on. */
public final class Trail {
  private Trail() {}

  /** Whether the value carries decisions of its own. */
  public static boolean isKept(@Nullable Object owner) {
    return owner instanceof InvoiceLine
        || owner instanceof PaymentEntry
        || owner instanceof Payout
        || owner instanceof CreditNote;
  }

  /** The decisions behind {@code component} of {@code owner}; empty where it carries none. */
  public static List<Decision> of(@Nullable Object owner, String component) {
    if (owner instanceof PaymentEntry entry && component.equals("account")) {
      return entry.decisions();
    }
    if (owner instanceof Payout payout && component.equals("account")) {
      return payout.decisions();
    }
    if (owner instanceof CreditNote credit && component.equals("total")) {
      return credit.decisions();
    }
    if (!(owner instanceof InvoiceLine line)) {
      return List.of();
    }
    return switch (component) {
      case "account" -> on(Aspect.ACCOUNT, line);
      case "taxType", "taxAmount", "taxAmountForced" -> on(Aspect.TAX_TYPE, line);
      case "tracking" -> on(Aspect.TRACKING, line);
      default -> List.of();
    };
  }

  private static List<Decision> on(Aspect aspect, InvoiceLine line) {
    return line.decisions().stream().filter(d -> d.target().aspect() == aspect).toList();
  }
}
