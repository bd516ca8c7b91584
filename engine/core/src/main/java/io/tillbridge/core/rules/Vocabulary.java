package io.tillbridge.core.rules;

import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.decision.Decide;
import io.tillbridge.core.decision.Side;
import io.tillbridge.core.fact.Article;
import io.tillbridge.core.fact.Buyer;
import io.tillbridge.core.fact.Charge;
import io.tillbridge.core.fact.Dispute;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.fact.LedgerItem;
import io.tillbridge.core.fact.Line;
import io.tillbridge.core.fact.Parameters;
import io.tillbridge.core.fact.RefundShare;
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
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
          RefundShare.class,
          PriceBasis.class,
          Address.class,
          Customer.class,
          Money.class,
          Organisation.class,
          Sale.class,
          Buyer.class,
          Standing.class,
          Totals.class,
          TaxCheck.class,
          Line.class,
          Charge.class,
          Taxable.class,
          Ledger.class,
          LedgerItem.class,
          SameNumber.class,
          Article.class,
          Dispute.class,
          Side.class,
          Booked.class,
          BookStatus.class,
          BigDecimal.class);

  private static final Set<String> NOT_FOR_RULES =
      Stream.concat(
              Arrays.stream(Object.class.getMethods()).map(Method::getName),
              Stream.of("conclude", "unknown"))
          .collect(Collectors.toUnmodifiableSet());

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

  /** The simple names that rules may use. */
  static List<String> names() {
    return CLASSES.stream().map(Class::getSimpleName).toList();
  }

  /** What a fact, or {@code decide}, can be asked; empty for a type that rules don't name. */
  static List<String> members(String type) {
    List<String> constants = constants(type).toList();
    return constants.isEmpty()
        ? methods(type).map(Method::getName).distinct().sorted().toList()
        : constants;
  }

  /** How a method can be called, or {@code otherwise} where the type is none of ours. */
  static String signatures(String type, String method, String otherwise) {
    String found =
        methods(type)
            .filter(each -> each.getName().equals(method))
            .map(
                each ->
                    Arrays.stream(each.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", method + "(", ")")))
            .sorted()
            .collect(Collectors.joining(" or "));
    return found.isEmpty() ? method + otherwise : found;
  }

  /** The types that have a constant of this name, and the constant, like BookStatus.DRAFT. */
  static List<String> constants() {
    return names().stream()
        .flatMap(type -> constants(type).map(constant -> type + "." + constant))
        .toList();
  }

  private static Stream<String> constants(String type) {
    return CLASSES.stream()
        .filter(known -> known.isEnum() && known.getSimpleName().equals(type))
        .flatMap(known -> Arrays.stream(known.getEnumConstants()))
        .map(String::valueOf);
  }

  private static Stream<Method> methods(String type) {
    return Stream.concat(CLASSES.stream(), Stream.of(Decide.class, Parameters.class))
        .filter(known -> known.getSimpleName().equals(type))
        .flatMap(known -> Arrays.stream(known.getMethods()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !NOT_FOR_RULES.contains(method.getName()));
  }
}
