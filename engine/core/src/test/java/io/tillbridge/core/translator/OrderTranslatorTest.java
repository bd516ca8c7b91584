package io.tillbridge.core.translator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.mapping.FieldMappers;
import io.tillbridge.core.mapping.Mapping;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RuleFile;
import io.tillbridge.core.rules.RulePack;
import io.tillbridge.core.translation.Booked;
import io.tillbridge.core.translation.FieldExplanation;
import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.History;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.core.translation.Translation.Verdict;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.ledger.ReferenceData;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped rules and mappings together: from an order to the documents in the books. */
class OrderTranslatorTest {
  private static final Path ROOT = Path.of(System.getProperty("tillbridge.root"));
  private static final FlowSettings FLOW =
      new FlowSettings("order-to-cash", "shop", "S1-", Map.of("invoice.dueDays", "14"));

  private static RulePack pack;
  private static Mappings mappings;
  private static OrderTranslator translator;

  @BeforeAll
  static void loadWhatIsShipped() throws Exception {
    pack = RulePack.load(ROOT.resolve("rules/order-to-cash"));
    mappings = Mappings.load(ROOT.resolve("mappings"), FieldMappers.standard(), Mappings.UNCHECKED);
    translator = new OrderTranslator(RuleBase.compile(pack), mappings, FLOW);
  }

  @Test
  void aPaidOrderBecomesContactInvoiceAndPaymentInThatOrder() {
    Translation made = translate(ShopOrder.paid());
    assertThat(made.verdict()).as("%s", made.findings()).isEqualTo(Verdict.BOOK);
    assertThat(made.documents())
        .extracting(TargetDocument::kind)
        .containsExactly(LedgerKind.CONTACT, LedgerKind.INVOICE, LedgerKind.PAYMENT);
    JsonObject invoice = document(made, LedgerKind.INVOICE).body();
    assertThat(invoice.getString("InvoiceNumber")).isEqualTo("S1-1057");
    assertThat(invoice.getString("Reference")).isEqualTo("1057");
    assertThat(invoice.getString("Status")).isEqualTo("AUTHORISED");
    assertThat(invoice.getString("Date")).as("the day in Sydney").isEqualTo("2026-07-02");
    assertThat(invoice.getString("DueDate")).isEqualTo("2026-07-16");
    JsonObject payment = document(made, LedgerKind.PAYMENT).body();
    assertThat(payment.getString("Reference")).isEqualTo("1057");
    assertThat(payment.getJsonNumber("Amount").bigDecimalValue()).isEqualByComparingTo("65.96");
  }

  @Test
  void documentsSayWhichOthersMustComeFirst() {
    Translation made = translate(ShopOrder.paid());
    String contact = document(made, LedgerKind.CONTACT).businessKey();
    assertThat(document(made, LedgerKind.INVOICE).links())
        .containsExactly(new TargetDocument.Link("Contact.ContactID", LedgerKind.CONTACT, contact));
    assertThat(document(made, LedgerKind.PAYMENT).links())
        .containsExactly(
            new TargetDocument.Link("Invoice.InvoiceID", LedgerKind.INVOICE, "S1-1057"));
  }

  @Test
  void theInvoiceComesToTheShopsTotalRoundedToTheCent() {
    TargetDocument invoice = document(translate(ShopOrder.paid()), LedgerKind.INVOICE);
    assertThat(invoice.total()).isEqualTo(Money.of("65.96", "AUD"));
    assertThat(invoice.tax()).isEqualTo(Money.of("6.00", "AUD"));
  }

  @Test
  void everyFieldSaysWhy() {
    for (TargetDocument document : translate(ShopOrder.paid()).documents()) {
      assertThat(document.explanations())
          .allSatisfy(
              why -> {
                assertThat(why.source()).matches("[a-z-]+\\.json:\\d+");
                assertThat(why.expression()).isNotEmpty();
              });
    }
    FieldExplanation account =
        document(translate(ShopOrder.paid()), LedgerKind.INVOICE).explanations().stream()
            .filter(why -> why.path().equals("LineItems[0].AccountCode"))
            .findFirst()
            .orElseThrow();
    assertThat(account.decisions())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.source()).matches("account\\.drl:\\d+");
              assertThat(d.pack()).isEqualTo(pack.version());
            });
  }

  @Test
  void theSameOrderGivesTheSameDocumentsByteForByte() {
    Translation once = translate(ShopOrder.paid());
    Translation again =
        new OrderTranslator(RuleBase.compile(pack), mappings, FLOW)
            .translate(ShopOrder.paid(), History.NONE, ShopOrder.books());
    assertThat(bodies(again)).isEqualTo(bodies(once));
    assertThat(again.version()).isEqualTo(once.version());
  }

  @Test
  void anUnpaidOrderIsOwedAndAnAuthorisedOneIsADraft() {
    Translation unpaid = translate(ShopOrder.paid("\"code\":\"P\"", "\"code\":\"Q\""));
    assertThat(document(unpaid, LedgerKind.INVOICE).body().getString("Status"))
        .isEqualTo("AUTHORISED");
    Translation authorised = translate(ShopOrder.paid("\"code\":\"P\"", "\"code\":\"A\""));
    assertThat(document(authorised, LedgerKind.INVOICE).body().getString("Status"))
        .isEqualTo("DRAFT");
    assertThat(authorised.documents())
        .extracting(TargetDocument::kind)
        .doesNotContain(LedgerKind.PAYMENT);
  }

  @Test
  void aCancelledOrderIsNothingWhereNothingWasBookedAndVoidedWhereItWas() {
    Order unpaid = ShopOrder.unpaid("C");
    assertThat(translate(unpaid).verdict()).isEqualTo(Verdict.NOTHING);
    Money total = Money.of("65.96", "AUD");
    Translation voided =
        translator.translate(
            unpaid,
            booked(new Booked(BookStatus.AUTHORISED, total, Money.zero("AUD"))),
            ShopOrder.books());
    assertThat(document(voided, LedgerKind.INVOICE).body().getString("Status")).isEqualTo("VOIDED");
    Translation deleted =
        translator.translate(
            unpaid,
            booked(new Booked(BookStatus.DRAFT, total, Money.zero("AUD"))),
            ShopOrder.books());
    assertThat(document(deleted, LedgerKind.INVOICE).body().getString("Status"))
        .isEqualTo("DELETED");
  }

  @Test
  void anOrderWhoseNumberChangedIsNotBookedASecondTime() {
    Money total = Money.of("65.96", "AUD");
    Translation made =
        translator.translate(
            ShopOrder.paid("\"number\":\"1057\"", "\"number\":\"1057B\""),
            booked(new Booked(BookStatus.AUTHORISED, total, Money.zero("AUD"), "S1-1057")),
            ShopOrder.books());
    assertThat(made.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(made.documents()).isEmpty();
    assertThat(made.findings())
        .extracting(Finding::code)
        .containsExactly("booked-under-another-number");
  }

  @Test
  void aTotalInFilsIsNotBookedRoundedToTwoDecimals() {
    ReferenceData books = ShopOrder.books();
    ReferenceData inKuwait =
        new ReferenceData(
            books.organisation(),
            books.accounts(),
            books.taxRates(),
            books.items(),
            books.trackingCategories(),
            List.of("AUD", "KWD"),
            books.readAt());
    Translation made =
        translator.translate(ShopOrder.unpaid("Q", "AUD", "KWD"), History.NONE, inKuwait);
    assertThat(made.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(made.findings()).extracting(Finding::code).contains("too-fine-for-the-ledger");
  }

  @Test
  void aTotalThatDoesNotAddUpIsHeldAndNothingIsWritten() {
    Translation made = translate(ShopOrder.paid("65.9550 AUD", "75.9550 AUD"));
    assertThat(made.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(made.documents()).isEmpty();
    assertThat(made.findings()).extracting(Finding::code).contains("total-mismatch");
  }

  @Test
  void anAttributeOfTheProductCanStandInTheLinesDescription() throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (Mapping mapping : mappings.all()) {
      String text = Files.readString(ROOT.resolve("mappings").resolve(mapping.file()));
      files.put(
          mapping.file(),
          text.replace(
              "\"text\": \"line.description\"",
              "\"text\": \"line.description + ', ' + text(line.customFields.colour)\""));
    }
    Order order =
        ShopOrder.paid(
            "\"name\":\"Tea\",",
            "\"name\":\"Tea\",\"customFields\":{\"colour\":{\"type\":\"text\",\"value\":\"green\"}},");
    Translation made =
        new OrderTranslator(
                RuleBase.compile(pack),
                Mappings.of(files, FieldMappers.standard(), Mappings.UNCHECKED),
                FLOW)
            .translate(order, History.NONE, ShopOrder.books());
    assertThat(
            document(made, LedgerKind.INVOICE)
                .body()
                .getJsonArray("LineItems")
                .getJsonObject(0)
                .getString("Description"))
        .isEqualTo("Tea, green");
  }

  @Test
  void anOrderThatTheBooksDoNotNeedIsNotHeldForItsTotal() {
    Order cancelled = ShopOrder.unpaid("C", "65.9550 AUD", "75.9550 AUD");
    Translation made = translate(cancelled);
    assertThat(made.verdict()).isEqualTo(Verdict.NOTHING);
    assertThat(made.findings())
        .filteredOn(f -> f.code().equals("total-mismatch"))
        .allMatch(f -> f.severity() == Finding.Severity.FLAG)
        .hasSize(1);
  }

  @Test
  void aPaymentKeepsItsReferenceWhenAnEarlierOneIsCapturedLater() {
    String pending =
        "{\"id\":\"900\",\"orderId\":\"57\",\"state\":\"%s\",\"amount\":\"30.00 AUD\","
            + "\"at\":\"2026-07-01T20:04:00Z\",\"method\":\"Card\"},";
    for (String state : List.of("PENDING", "CAPTURED")) {
      Order order =
          ShopOrder.paid(
              "{\"id\":\"901\",\"orderId\":\"57\",\"state\":\"CAPTURED\",\"amount\":\"65.96 AUD\"",
              pending.formatted(state)
                  + "{\"id\":\"901\",\"orderId\":\"57\",\"state\":\"CAPTURED\",\"amount\":\"35.96 AUD\"");
      assertThat(translate(order).documents())
          .filteredOn(d -> d.businessKey().endsWith("/901"))
          .singleElement()
          .satisfies(d -> assertThat(d.body().getString("Reference")).isEqualTo("1057-2"));
    }
  }

  @Test
  void rulesThatDisagreeHoldTheOrderAndAreBothNamed() {
    List<RuleFile> files = new ArrayList<>(pack.files());
    files.add(
        new RuleFile(
            "extra.drl",
            """
            rule "Goods go elsewhere"
            when
              $line : Line()
            then
              decide.account($line, "260").because("someone thought so");
            end
            """
                .getBytes(StandardCharsets.UTF_8)));
    Translation made =
        new OrderTranslator(RuleBase.compile(new RulePack("order-to-cash", files)), mappings, FLOW)
            .translate(ShopOrder.paid(), History.NONE, ShopOrder.books());
    assertThat(made.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(made.findings())
        .filteredOn(f -> f.code().equals("rules-disagree"))
        .first()
        .satisfies(f -> assertThat(f.message()).contains("extra.drl:").contains("account.drl:"));
  }

  private static Translation translate(Order order) {
    return translator.translate(order, History.NONE, ShopOrder.books());
  }

  private static History booked(Booked booked) {
    return new History(Optional.of(booked), List.of());
  }

  private static TargetDocument document(Translation made, LedgerKind kind) {
    return made.documents().stream()
        .filter(d -> d.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + made));
  }

  private static List<String> bodies(Translation made) {
    return made.documents().stream().map(d -> d.body().toString()).toList();
  }
}
