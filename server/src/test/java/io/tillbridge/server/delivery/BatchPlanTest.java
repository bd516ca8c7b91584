package io.tillbridge.server.delivery;

import static io.tillbridge.spi.ledger.LedgerKind.CONTACT;
import static io.tillbridge.spi.ledger.LedgerKind.INVOICE;
import static io.tillbridge.spi.ledger.LedgerKind.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.server.outbox.Readiness;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** With batches of 50, a moment of 50 ms and a patience of 2 s. */
class BatchPlanTest {
  private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
  private static final Map<LedgerKind, Integer> SIZES =
      Map.of(CONTACT, 50, INVOICE, 50, PAYMENT, 50);

  @Test
  void fullBatchesGoAtOnceAsManyAsThereIsRoomFor() {
    assertThat(plan(Map.of(CONTACT, 120, INVOICE, 60), Set.of(), Duration.ZERO, false).kinds())
        .containsExactly(INVOICE, CONTACT, CONTACT);
  }

  @Test
  void moneyGoesBeforeInvoicesAndTheseBeforeContactsWhereThereIsNoRoomForAll() {
    Map<LedgerKind, Integer> ready = Map.of(CONTACT, 500, INVOICE, 100, PAYMENT, 50);
    assertThat(plan(ready, Set.of(), Duration.ZERO, false).kinds())
        .containsExactly(PAYMENT, INVOICE, INVOICE);
  }

  @Test
  void aBatchThatIsNotFullWaitsAMomentForCompany() {
    BatchPlan plan = plan(Map.of(INVOICE, 3), Set.of(), Duration.ZERO, false);
    assertThat(plan.kinds()).isEmpty();
    assertThat(plan.lookAgain()).contains(Duration.ofMillis(50));
    assertThat(plan(Map.of(INVOICE, 3), Set.of(), Duration.ofMillis(50), false).kinds())
        .containsExactly(INVOICE);
  }

  @Test
  void itWaitsLongerWhileOrdersAreBeingRead() {
    Duration waited = Duration.ofMillis(500);
    assertThat(plan(Map.of(CONTACT, 3), Set.of(), waited, true).lookAgain())
        .contains(Duration.ofMillis(1500));
  }

  @Test
  void invoicesWaitForTheContactsUnderWayThatWillAddToThem() {
    Duration waited = Duration.ofSeconds(1);
    assertThat(plan(Map.of(INVOICE, 3), Set.of(CONTACT), waited, false).kinds()).isEmpty();
  }

  @Test
  void butNotForEver() {
    Duration waited = Duration.ofSeconds(4);
    assertThat(plan(Map.of(INVOICE, 3), Set.of(CONTACT), waited, true).kinds())
        .containsExactly(INVOICE);
  }

  private static BatchPlan plan(
      Map<LedgerKind, Integer> ready, Set<LedgerKind> underWay, Duration waited, boolean reading) {
    Instant since = NOW.minus(waited);
    return BatchPlan.of(
        new Readiness(ready, Map.of(), Optional.empty()),
        new BatchPlan.Lane(
            3, SIZES, underWay, Map.of(CONTACT, since, INVOICE, since, PAYMENT, since), reading),
        DeliverySettings.DEFAULT,
        NOW);
  }
}
