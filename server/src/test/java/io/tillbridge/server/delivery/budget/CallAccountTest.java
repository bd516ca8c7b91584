package io.tillbridge.server.delivery.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CallAccountTest {
  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
  private static final CallTable.Past NOTHING = new CallTable.Past(List.of(), 0, Instant.EPOCH);

  @Property(tries = 200)
  void noMinuteWhereverItBeginsHoldsMoreCallsThanAllowed(
      @ForAll Random chance, @ForAll @IntRange(min = 1, max = 20) int limit) {
    CallAccount account = new CallAccount(new Limits(3, limit, 100_000), NOTHING, START);
    List<Instant> made = new ArrayList<>();
    Instant now = START;
    for (int step = 0; step < 300; step++) {
      Leave leave = account.ask(now);
      if (leave instanceof Leave.Now) {
        account.begin();
        made.add(now);
        now = now.plusMillis(chance.nextInt(200));
        account.end(now);
      } else if (leave instanceof Leave.Later later) {
        now = now.plus(later.delay());
      }
      now = now.plusMillis(chance.nextInt(50));
    }
    for (int i = limit; i < made.size(); i++) {
      assertThat(Duration.between(made.get(i - limit), made.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void silenceThatWasAskedForIsKept() {
    CallAccount account = new CallAccount(new Limits(5, 60, 5000), NOTHING, START);
    account.pause(START.plusSeconds(30));
    assertThat(account.ask(START)).isEqualTo(new Leave.Later(Duration.ofSeconds(30)));
    assertThat(account.ask(START.plusSeconds(30))).isEqualTo(new Leave.Now());
  }
}
