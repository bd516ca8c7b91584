package io.tillbridge.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.decision.Side;
import io.tillbridge.spi.document.DocumentKind;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
  private static final Arbiter SHOP_WINS = (record, field) -> new Arbiter.Ruling.Wins(Side.SHOP);

  @Test
  void whatTheLedgerChangedGoesToTheShopAndWhatTheShopChangedToTheLedger() {
    var both =
        Reconciliation.of(
            kept(
                Map.of("name", "Tea", "price", "10"),
                Map.of("name", "Green tea", "price", "10"),
                Map.of("name", "Tea", "price", "12")),
            Direction.BOTH,
            SHOP_WINS);
    assertThat(both.toLedger()).containsExactly(Map.entry("name", "Green tea"));
    assertThat(both.toShop()).containsExactly(Map.entry("price", "12"));
  }

  @Test
  void whereBothChangedTheRulesAreAskedAndAHoldHoldsTheWholeRecord() {
    Arbiter hold = (record, field) -> new Arbiter.Ruling.Hold("Look at the " + field + ".");
    var both =
        Reconciliation.of(
            kept(
                Map.of("name", "Tea", "price", "10"),
                Map.of("name", "Green tea", "price", "11"),
                Map.of("name", "Tea", "price", "12")),
            Direction.BOTH,
            hold);
    assertThat(both.held()).containsExactly(Map.entry("price", "Look at the price."));
    assertThat(both.toLedger()).isEmpty();
    assertThat(both.toShop()).isEmpty();
  }

  @Test
  void oneWayTheMasterIsRightWhateverTheOtherSideDid() {
    var one =
        Reconciliation.of(
            kept(Map.of("price", "10"), Map.of("price", "10"), Map.of("price", "12")),
            Direction.TO_LEDGER,
            SHOP_WINS);
    assertThat(one.toLedger()).containsExactly(Map.entry("price", "10"));
    assertThat(one.toShop()).isEmpty();
  }

  @Test
  void aNameThatTheLedgerHadToCutIsNoChange() {
    String whole = "A very long name of a product that goes on beyond fifty characters";
    var both =
        Reconciliation.of(
            kept(Map.of(), Map.of("name", whole), Map.of("name", whole.substring(0, 50))),
            Direction.BOTH,
            SHOP_WINS);
    assertThat(both.toLedger()).isEmpty();
    assertThat(both.toShop()).isEmpty();
  }

  /** Written and read back, nothing is left to write: no change goes back to where it came from. */
  @Property
  void onceBothSidesHaveWhatWasWrittenNothingIsWrittenAgain(
      @ForAll("fields") Map<String, String> agreed,
      @ForAll("fields") Map<String, String> shop,
      @ForAll("fields") Map<String, String> ledger,
      @ForAll Direction direction,
      @ForAll Side winner) {
    Arbiter arbiter = (record, field) -> new Arbiter.Ruling.Wins(winner);
    var first = Reconciliation.of(kept(agreed, shop, ledger), direction, arbiter);
    Map<String, String> nowShop = with(shop, first.toShop());
    Map<String, String> nowLedger = with(ledger, first.toLedger());
    Map<String, String> nowAgreed = with(with(first.agreed(), first.toShop()), first.toLedger());
    var second = Reconciliation.of(kept(nowAgreed, nowShop, nowLedger), direction, arbiter);
    assertThat(second.toShop()).isEmpty();
    assertThat(second.toLedger()).isEmpty();
  }

  @Property
  void noFieldIsWrittenToBothSides(
      @ForAll("fields") Map<String, String> agreed,
      @ForAll("fields") Map<String, String> shop,
      @ForAll("fields") Map<String, String> ledger,
      @ForAll Direction direction) {
    var both = Reconciliation.of(kept(agreed, shop, ledger), direction, SHOP_WINS);
    assertThat(both.toShop().keySet()).noneMatch(both.toLedger()::containsKey);
  }

  @Provide
  Arbitrary<Map<String, String>> fields() {
    return Arbitraries.maps(Arbitraries.of("name", "price", "cost"), Arbitraries.of("1", "2", "3"))
        .ofMaxSize(3);
  }

  private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
    Map<String, String> both = new TreeMap<>(one);
    both.putAll(other);
    return both;
  }

  private static Kept kept(
      Map<String, String> agreed, Map<String, String> shop, Map<String, String> ledger) {
    return new Kept(DocumentKind.PRODUCT, "SKU", agreed, shop, ledger, NOON, NOON);
  }
}
