package io.tillbridge.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The demo, as {@code ./run --demo 100 --faults} plays it. */
class StormIT {
  @RegisterExtension static final World WORLD = new World();

  @Test
  void aHundredOrdersAreBookedOnceAndToTheCentInAStorm() {
    WORLD.bridge().start();
    Child demo = WORLD.sandbox().demo("--orders", "100", "--faults", "--timeout", "150s");
    assertThat(demo.endsWithin(Duration.ofSeconds(200))).as("the demo ends").isTrue();
    assertThat(demo.exitCode()).as(demo.output()).isZero();
  }
}
