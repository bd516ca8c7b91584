package io.tillbridge.core.credit;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Target;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * Plans what an order still needs in the books, from what stands there, what it comes to now and
 * what the rules decided. Pure: planning again with the same gives the same, and with what was
 * planned standing it gives nothing more.
 */
public final class CreditPlanner {
  private CreditPlanner() {}

  /** The plan. */
  public static CreditPlan plan(CreditTask task) {
    Receivables receivables = new Receivables(task.number(), task.standing(), task.editDay());
    Crediting crediting = new Crediting(task, receivables);
    BigDecimal total = Cents.total(crediting.base().lines(), crediting.base().basis());
    receivables.base(
        new Receivable(LedgerKind.INVOICE, task.number(), total, crediting.base(), task.editDay()));
    Applying applying = new Applying(task, receivables);
    boolean paid =
        task.decisions()
            .on(Aspect.PAYMENTS, Target.ORDER)
            .filter(decision -> decision.value().equals("YES"))
            .isPresent();
    List<CreditPlan.Paid> payments = paid ? applying.payments() : List.of();
    String currency = task.order().currency();
    return new CreditPlan(
        crediting.base(),
        new Money(total, currency),
        new Money(Cents.tax(crediting.base().lines()), currency),
        crediting.supplements(),
        payments,
        crediting.notes(),
        applying.payouts(),
        applying.allocations(),
        crediting.gaps());
  }
}
