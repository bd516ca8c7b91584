package io.tillbridge.core.translator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.mapping.FieldMappers;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RulePack;
import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.core.translation.Translation.Verdict;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An order that is paid, edited, refunded and cancelled, and what the books hold of it. */
class OrderLifeTest {
  private static final Path ROOT = Path.of(System.getProperty("tillbridge.root"));
  private static final OrderTranslator TRANSLATOR = shipped();

  private final StandingBooks books = new StandingBooks();

  private static OrderTranslator shipped() {
    try {
      return new OrderTranslator(
          RuleBase.compile(RulePack.load(ROOT.resolve("rules/order-to-cash"))),
          Mappings.load(ROOT.resolve("mappings"), FieldMappers.standard(), Mappings.UNCHECKED),
          new FlowSettings("order-to-cash", "shop", "W-", Map.of()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Example
  void partRefundsAreCreditedOneByOneAndTheLastMirrorsWhatIsLeft() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").sells("POT", "60").status("P");
    assertThat(booked(order.pays("110.00"))).containsExactly("W-1057", "W-1057/t1");
    assertThat(booked(order.status("PP").getsBack("33.33")))
        .containsExactly("W-1057-R1", "W-1057-R1/r1");
    assertThat(booked(order.getsBack("10.00"))).containsExactly("W-1057-R2", "W-1057-R2/r2");
    assertThat(booked(order.status("R").getsBack("66.67")))
        .containsExactly("W-1057-R3", "W-1057-R3/r3");
    assertThat(books.sales()).isEqualByComparingTo("0");
    assertThat(books.tax()).isEqualByComparingTo("0");
    assertThat(books.paidOut()).isEqualByComparingTo("110");
  }

  @Example
  void aWholeRefundMirrorsTheInvoicesLines() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").sells("POT", "60").status("P");
    booked(order.pays("110.00"));
    Translation made = translate(order.status("R").getsBack("110.00"));
    JsonObject note = document(made, LedgerKind.CREDIT_NOTE).body();
    assertThat(note.getJsonArray("LineItems"))
        .isEqualTo(document(made, LedgerKind.INVOICE).body().getJsonArray("LineItems"));
    assertThat(note.getString("Type")).isEqualTo("ACCRECCREDIT");
    assertThat(note.getString("Reference")).isEqualTo("1057");
    TargetDocument payout =
        made.documents().stream()
            .filter(d -> d.businessKey().equals("W-1057-R1/r1"))
            .findFirst()
            .orElseThrow();
    assertThat(payout.links())
        .containsExactly(
            new TargetDocument.Link(
                "CreditNote.CreditNoteID", LedgerKind.CREDIT_NOTE, "W-1057-R1"));
    assertThat(payout.body().getString("Reference")).isEqualTo("1057-R1");
  }

  @Example
  void anEditBeforeMoneyCameGoesIntoTheInvoiceItself() {
    LivingOrder order = new LivingOrder().sells("TEA", "40");
    booked(order);
    assertThat(booked(order.sells("TEA", "50"))).isEmpty();
    assertThat(books.total("W-1057")).isEqualByComparingTo("55");
  }

  @Example
  void lessAfterPaymentIsAnAdjustmentNoteAndItsRefundIsPaidOutFromThat() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").sells("POT", "60").status("P");
    booked(order.pays("110.00"));
    assertThat(booked(order.sells("POT", "0"))).containsExactly("W-1057-CN1");
    assertThat(books.total("W-1057-CN1")).isEqualByComparingTo("66");
    assertThat(booked(order.getsBack("66.00"))).containsExactly("W-1057-CN1/r1");
    assertThat(books.open("W-1057-CN1")).isEqualByComparingTo("0");
    assertThat(books.sales()).isEqualByComparingTo("44");
  }

  @Example
  void moreAfterPaymentIsASupplementaryInvoiceAndTakesTheNextPayment() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").status("P");
    booked(order.pays("44.00"));
    assertThat(booked(order.status("PP").sells("POT", "60"))).containsExactly("W-1057-A1");
    assertThat(booked(order.status("P").pays("66.00"))).containsExactly("W-1057-A1/t2");
    assertThat(books.open("W-1057-A1")).isEqualByComparingTo("0");
    assertThat(books.tax()).isEqualByComparingTo("10");
  }

  @Example
  void onePaymentMayBeSpreadOverTwoInvoices() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").status("PP");
    booked(order.pays("20.00"));
    booked(order.sells("POT", "60"));
    assertThat(booked(order.status("P").pays("90.00")))
        .containsExactly("W-1057/t2", "W-1057-A1/t2");
    assertThat(books.received()).isEqualByComparingTo("110");
  }

  @Example
  void aCancelledPaidOrderLeavesTheBuyerInCreditUntilTheRefundIsPaidOut() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").status("P");
    booked(order.pays("44.00"));
    assertThat(booked(order.status("C"))).containsExactly("W-1057-CN1");
    assertThat(books.open("W-1057-CN1")).isEqualByComparingTo("44");
    assertThat(booked(order.status("R").getsBack("44.00"))).containsExactly("W-1057-CN1/r1");
    assertThat(books.sales()).isEqualByComparingTo("0");
  }

  @Example
  void aPartPaidOrderThatIsRefundedOwesNothingMore() {
    LivingOrder order = new LivingOrder().sells("TEA", "100").status("PP");
    booked(order.pays("50.00"));
    assertThat(booked(order.status("R").getsBack("50.00")))
        .containsExactly("W-1057-R1", "W-1057-R1/r1", "W-1057-R1/W-1057");
    assertThat(books.total("W-1057-R1")).isEqualByComparingTo("110");
    assertThat(books.open("W-1057")).isEqualByComparingTo("0");
    assertThat(books.open("W-1057-R1")).isEqualByComparingTo("0");
  }

  @Example
  void aPartPaidOrderThatIsCancelledOwesNothingMoreAndTheBuyerStandsInCredit() {
    LivingOrder order = new LivingOrder().sells("TEA", "100").status("PP");
    booked(order.pays("50.00"));
    assertThat(booked(order.status("C"))).containsExactly("W-1057-CN1", "W-1057-CN1/W-1057");
    assertThat(books.open("W-1057")).isEqualByComparingTo("0");
    assertThat(books.open("W-1057-CN1")).isEqualByComparingTo("50");
  }

  @Example
  void aCancelledOrderThatComesBackIsInvoicedAgainAndTheCreditUsedUp() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").status("P");
    booked(order.pays("44.00"));
    booked(order.status("C"));
    assertThat(booked(order.status("P"))).containsExactly("W-1057-A1", "W-1057-CN1/W-1057-A1");
    assertThat(books.sales()).isEqualByComparingTo("44");
    assertThat(books.open("W-1057-A1")).isEqualByComparingTo("0");
  }

  @Example
  void anEditThatFollowsItsRefundIsNotCreditedTwice() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").sells("POT", "60").status("P");
    booked(order.pays("110.00"));
    booked(order.status("PP").getsBack("66.00"));
    assertThat(booked(order.sells("POT", "0"))).isEmpty();
    assertThat(books.sales()).isEqualByComparingTo("44");
  }

  @Example
  void anEditOfTextAloneGoesThroughInPlace() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").status("P");
    booked(order.pays("44.00"));
    assertThat(booked(order.note("ring twice"))).isEmpty();
  }

  @Example
  void aRealPaymentTakesTheAssumedOnesPlace() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").status("P");
    booked(order.paysAs("57-assumed-payment", "44.00"));
    assertThat(booked(order.paysAs("t9", "44.00"))).isEmpty();
    assertThat(books.received()).isEqualByComparingTo("44");
  }

  @Example
  void anOrderThatGoesBackToUnpaidKeepsItsPaymentAndSaysSo() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").status("P");
    booked(order.paysAs("57-assumed-payment", "44.00"));
    Translation made = translate(order.status("Q").paysNothing());
    assertThat(made.verdict()).isEqualTo(Verdict.BOOK);
    assertThat(books.write(made)).isEmpty();
    assertThat(made.findings()).extracting(Finding::code).containsExactly("payment-vanished");
  }

  @Example
  void aPartRefundSeenBeforeTheOrderWasBookedIsBookedWithIt() {
    LivingOrder order = new LivingOrder().sells("TEA", "40").status("PP");
    assertThat(booked(order.pays("44.00").getsBack("11.00")))
        .containsExactly("W-1057", "W-1057/t1", "W-1057-R1", "W-1057-R1/r1");
    assertThat(books.sales()).isEqualByComparingTo("33");
  }

  record Step(String kind, int cents, String sku) {}

  @Provide
  Arbitrary<List<Step>> lives() {
    return Combinators.combine(
            Arbitraries.of("edit", "edit", "pay", "pay", "refund", "text"),
            Arbitraries.integers().between(0, 20_000),
            Arbitraries.of("TEA", "POT", "CUP"))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  @Property(tries = 250)
  void whateverHappensTheBooksComeToWhatTheShopSays(@ForAll("lives") List<Step> life) {
    StandingBooks all = new StandingBooks();
    LivingOrder order = new LivingOrder().sells("TEA", "12.34").status("PP");
    write(all, order);
    for (Step step : life) {
      happen(order, step);
      write(all, order);
    }
    BigDecimal overpaid = order.paid().subtract(order.total()).max(BigDecimal.ZERO);
    BigDecimal credited = order.refunded().subtract(overpaid).max(BigDecimal.ZERO);
    assertThat(all.sales()).isEqualByComparingTo(order.total().subtract(credited));
    assertThat(all.received()).isEqualByComparingTo(order.paid());
    assertThat(all.paidOut()).isEqualByComparingTo(order.refunded());
    if (credited.signum() == 0) {
      assertThat(all.tax().subtract(order.tax()).abs()).isLessThanOrEqualTo(new BigDecimal("0.05"));
    }
  }

  /** Pays no more than is owed and gives back no more than is kept, as a shop does. */
  private static void happen(LivingOrder order, Step step) {
    BigDecimal amount = BigDecimal.valueOf(step.cents(), 2);
    switch (step.kind()) {
      case "edit" -> {
        order.sells(step.sku(), amount.toString());
        if (order.total().signum() == 0) {
          order.sells("TEA", "1.00");
        }
      }
      case "pay" -> {
        BigDecimal kept = order.paid().subtract(order.refunded());
        BigDecimal due = amount.min(order.total().subtract(order.paid().max(kept)));
        if (due.signum() > 0) {
          order.pays(due.toString());
        }
      }
      case "refund" -> {
        BigDecimal kept = order.paid().subtract(order.refunded());
        BigDecimal back = amount.min(kept.subtract(BigDecimal.ONE));
        if (back.signum() > 0) {
          order.getsBack(back.toString());
        }
      }
      default -> order.note("note " + step.cents());
    }
  }

  private static void write(StandingBooks books, LivingOrder order) {
    Translation made = TRANSLATOR.translate(order.order(), books.history(), ShopOrder.books());
    assertThat(made.verdict()).as("%s", made.findings()).isEqualTo(Verdict.BOOK);
    books.write(made);
    Translation again = TRANSLATOR.translate(order.order(), books.history(), ShopOrder.books());
    assertThat(books.write(again)).as("translated again").isEmpty();
  }

  /** The keys of what is new in the books; translating once more must give nothing new. */
  private List<String> booked(LivingOrder order) {
    Translation made = translate(order);
    assertThat(made.verdict()).as("%s", made.findings()).isEqualTo(Verdict.BOOK);
    List<String> fresh = new ArrayList<>(books.write(made));
    Translation again = translate(order);
    assertThat(books.write(again)).as("translated again").isEmpty();
    for (TargetDocument each : again.documents()) {
      made.documents().stream()
          .filter(before -> before.businessKey().equals(each.businessKey()))
          .forEach(before -> assertThat(each.body()).isEqualTo(before.body()));
    }
    return fresh;
  }

  private Translation translate(LivingOrder order) {
    return TRANSLATOR.translate(order.order(), books.history(), ShopOrder.books());
  }

  private static TargetDocument document(Translation made, LedgerKind kind) {
    return made.documents().stream()
        .filter(d -> d.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + made));
  }
}
