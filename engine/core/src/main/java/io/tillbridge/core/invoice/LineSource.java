package io.tillbridge.core.invoice;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.invoice.InvoiceLine.Tracking;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes single lines from what the rules decided of their subjects, and notes what is missing. */
final class LineSource {
  private final Decisions decisions;
  private final List<Decision> tracking;
  private final String currency;
  private final int unitScale;
  private final List<Composition.Gap> gaps = new ArrayList<>();

  /** {@code unitScale} is how many decimals the ledger keeps of a unit amount. */
  LineSource(Decisions decisions, String currency, int unitScale) {
    this.decisions = decisions;
    this.unitScale = unitScale;
    this.tracking = decisions.on(Aspect.TRACKING);
    this.currency = currency;
  }

  List<Composition.Gap> gaps() {
    return gaps;
  }

  Optional<Decision> taxType(String subject) {
    return decisions.on(Aspect.TAX_TYPE, subject);
  }

  /** A line whose tax type is its own decision. */
  InvoiceLine line(
      String subject,
      String description,
      BigDecimal quantity,
      BigDecimal unitAmount,
      String itemCode) {
    Optional<Decision> taxType = taxType(subject);
    if (taxType.isEmpty()) {
      gap(subject, "no-tax-type", "no rule gives a tax type to " + description);
    }
    return line(subject, description, quantity, unitAmount, itemCode, taxType);
  }

  /** A line with this tax type. */
  InvoiceLine line(
      String subject,
      String description,
      BigDecimal quantity,
      BigDecimal unitAmount,
      String itemCode,
      Optional<Decision> taxType) {
    Optional<Decision> account = decisions.on(Aspect.ACCOUNT, subject);
    if (account.isEmpty()) {
      gap(subject, "no-account", "no rule gives an account to " + description);
    }
    List<Decision> resting = new ArrayList<>();
    account.ifPresent(resting::add);
    taxType.ifPresent(resting::add);
    List<Tracking> options = trackingOf(subject, resting);
    LinePrice price =
        LinePrice.of(quantity, unitAmount, unitScale, LedgerArithmetic.scale(currency));
    return new InvoiceLine(
        subject,
        price.whole()
            ? description + " (" + plain(quantity) + " x " + plain(unitAmount) + ")"
            : description,
        price.quantity(),
        money(price.unitAmount()),
        money(LedgerArithmetic.line(price.quantity(), price.unitAmount())),
        // One piece at the whole amount would take one piece off the item's stock.
        price.whole() ? "" : itemCode,
        account.map(Decision::value).orElse(""),
        taxType.map(Decision::value).orElse(""),
        money(BigDecimal.ZERO),
        false,
        options,
        Map.of(),
        resting);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  void gap(String subject, String code, String what) {
    gaps.add(
        new Composition.Gap(
            subject, code, what + ": add a rule that does, or one that applies to every order"));
  }

  Money money(BigDecimal amount) {
    return new Money(amount, currency);
  }

  /** The line's own options, and the order's for categories the line has none of. */
  private List<Tracking> trackingOf(String subject, List<Decision> resting) {
    if (tracking.isEmpty()) {
      return List.of();
    }
    List<Tracking> options = new ArrayList<>();
    collect(subject + "/", options, resting);
    collect(Target.ORDER + "/", options, resting);
    return options;
  }

  private void collect(String prefix, List<Tracking> options, List<Decision> resting) {
    for (Decision decision : tracking) {
      String category = category(decision.value());
      if (decision.target().subject().startsWith(prefix)
          && options.stream().noneMatch(o -> o.category().equals(category))) {
        options.add(new Tracking(category, decision.value().substring(category.length() + 1)));
        resting.add(decision);
      }
    }
  }

  private static String category(String value) {
    int equals = value.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          "tracking is written Category=Option, not '" + value + "'");
    }
    return value.substring(0, equals);
  }
}
