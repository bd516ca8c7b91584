package io.tillbridge.server.delivery.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.WatchedVertx;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.Limits;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallBudgetTest {
  @TempDir Path folder;
  private final WatchedVertx watched = new WatchedVertx();
  private Store store;

  @BeforeEach
  void open() {
    store = Bridge.get(Store.open(watched.vertx(), folder.resolve("till.db"), 100));
  }

  @AfterEach
  void close() {
    Bridge.get(store.close());
    watched.close();
  }

  @Test
  void noMoreCallsAreUnderWayThanAllowed() {
    CallBudget budget = budget(new Limits(2, 60, 5000));
    CallBudget.Permit first = Bridge.get(budget.acquire());
    Bridge.get(budget.acquire());
    Future<CallBudget.Permit> third = budget.acquire();
    assertThat(third.isComplete()).isFalse();
    first.release();
    first.release();
    assertThat(Bridge.get(third)).isNotNull();
  }

  @Test
  void aRestartRemembersTheCallsOfTheMinute() {
    use(budget(new Limits(5, 10, 5000)), 10);
    CallBudget afterRestart = budget(new Limits(5, 10, 5000));
    Future<CallBudget.Permit> eleventh = afterRestart.acquire();
    Bridge.get(store.write(tx -> true));
    assertThat(eleventh.isComplete()).isFalse();
  }

  @Test
  void aRestartRemembersTheCallsOfTheDayAndSaysWhenItGoesOn() {
    use(budget(new Limits(5, 60, 10)), 10);
    CallBudget afterRestart = budget(new Limits(5, 60, 10));
    assertThatThrownBy(() -> Bridge.get(afterRestart.acquire()))
        .isInstanceOfSatisfying(
            RemoteFailure.class,
            failure -> assertThat(failure.outcome()).isInstanceOf(Outcome.Blocked.class));
  }

  @Test
  void whatTheRemoteSystemSaysIsLeftHolds() {
    CallBudget budget = budget(new Limits(5, 60, 5000));
    use(budget, 1);
    budget.remainingThisMinute(1);
    use(budget, 1);
    Future<CallBudget.Permit> beyond = budget.acquire();
    Bridge.get(store.write(tx -> true));
    assertThat(beyond.isComplete()).isFalse();
  }

  @Test
  void aSmallerDayThanWasKnownIsLearntAndKeptOverARestart() {
    CallBudget budget = budget(new Limits(5, 60, 5000));
    use(budget, 1);
    budget.remainingToday(1);
    use(budget, 1);
    Bridge.get(store.write(tx -> true));
    CallBudget afterRestart = budget(new Limits(5, 60, 5000));
    assertThatThrownBy(() -> Bridge.get(afterRestart.acquire())).isInstanceOf(RemoteFailure.class);
  }

  private CallBudget budget(Limits limits) {
    return Bridge.get(
        new CallBudgets(watched.vertx(), store, Clock.systemUTC()).open("ledger", limits));
  }

  private static void use(CallBudget budget, int calls) {
    List<Integer> each = IntStream.range(0, calls).boxed().toList();
    each.forEach(call -> Bridge.get(budget.acquire()).release());
  }
}
