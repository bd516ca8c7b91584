package io.tillbridge.core.rules;

import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.decision.Decide;
import io.tillbridge.core.fact.Charge;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.fact.LedgerItem;
import io.tillbridge.core.fact.Line;
import io.tillbridge.core.fact.Parameters;
import io.tillbridge.core.fact.Sale;
import io.tillbridge.core.fact.SameNumber;
import io.tillbridge.core.fact.Standing;
import io.tillbridge.core.fact.TaxCheck;
import io.tillbridge.core.fact.Taxable;
import io.tillbridge.core.fact.Totals;
import io.tillbridge.core.translation.Booked;
import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * The words that every rule file knows without saying so: the facts, and the globals {@code decide}
 * and {@code flow}. So a rule file holds rules and nothing else.
 */
final class Vocabulary {
  /** The package that all rules of a pack live in. */
  static final String PACKAGE = "tillbridge.rules";

  /** Classes that rules may name. */
  static final List<Class<?>> CLASSES =
      List.of(
          Order.class,
          OrderLine.class,
          Surcharge.class,
          Surcharge.Kind.class,
          Payment.class,
          Payment.State.class,
          Refund.class,
          PriceBasis.class,
          Address.class,
          Customer.class,
          Money.class,
          Organisation.class,
          Sale.class,
          Standing.class,
          Totals.class,
          TaxCheck.class,
          Line.class,
          Charge.class,
          Taxable.class,
          Ledger.class,
          LedgerItem.class,
          SameNumber.class,
          Booked.class,
          BookStatus.class,
          BigDecimal.class);

  private Vocabulary() {}

  /** Adds to a file what it need not say itself. */
  static void addTo(PackageDescr file) {
    file.setName(PACKAGE);
    for (Class<?> type : CLASSES) {
      file.addImport(new ImportDescr(type.getCanonicalName()));
    }
    file.addGlobal(new GlobalDescr("decide", Decide.class.getName()));
    file.addGlobal(new GlobalDescr("flow", Parameters.class.getName()));
  }

  /** The simple names of the facts, for advice on a name that doesn't exist. */
  static List<String> names() {
    return CLASSES.stream().map(Class::getSimpleName).toList();
  }

  /** What a rule can call on {@code decide}. */
  static List<String> words() {
    return Arrays.stream(Decide.class.getMethods())
        .map(java.lang.reflect.Method::getName)
        .distinct()
        .sorted()
        .toList();
  }
}
