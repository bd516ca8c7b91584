package io.tillbridge.sandbox.fault;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.http.Refusal;
import io.tillbridge.sandbox.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults that are laid out, and whom they strike. For one event loop only. */
public final class Weather {
  private final long seed;
  private final List<FaultRule> rules = new ArrayList<>();
  private Random random;

  /** Fair weather; the seed makes faults with a probability repeatable. */
  public Weather(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Takes all faults away and starts the randomness again. */
  public void clear() {
    rules.clear();
    random = new Random(seed);
  }

  /** How many faults are laid out. */
  public int size() {
    return rules.size();
  }

  /** The fault for a call, if one strikes; each strike uses up one of its times. */
  public Optional<Fault> strike(Remote remote, Call call) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.fits(remote, call) && random.nextDouble() < rule.probability()) {
        if (rule.times() <= 1) {
          rules.remove(i);
        } else {
          rules.set(i, rule.once());
        }
        return Optional.of(rule.fault());
      }
    }
    return Optional.empty();
  }

  /**
   * Lays out a fault as the control describes it.
   *
   * @throws Refusal 400 where the description makes no sense
   */
  public void add(Fields rule) {
    String system = rule.filled("system").orElse("xero");
    Optional<Fields> match = rule.nested("match");
    rules.add(
        new FaultRule(
            Remote.named(system).orElseThrow(() -> unknown("system", system)),
            FaultRule.methods(match.flatMap(m -> m.filled("method")).orElse("")),
            FaultRule.path(match.flatMap(m -> m.filled("path")).orElse("")),
            rule.whole("times").map(Math::toIntExact).orElse(1),
            rule.number("probability").map(Number::doubleValue).orElse(1.0),
            fault(rule)));
  }

  private static Fault fault(Fields rule) {
    String name = rule.filled("fault").orElse("status");
    return switch (name) {
      case "status" -> new Fault.Status(status(rule));
      case "latency" -> new Fault.Latency(Math.max(1, rule.whole("millis").orElse(1000L)));
      case "reset" -> new Fault.Reset();
      case "late" -> new Fault.Late(Math.max(1, rule.whole("millis").orElse(1000L)));
      case "cut-after-commit" -> new Fault.CutAfterCommit();
      case "expire-token" -> new Fault.ExpireToken();
      default -> throw unknown("fault", name);
    };
  }

  private static Answer status(Fields rule) {
    int status = rule.whole("status").map(Math::toIntExact).orElse(500);
    Answer answer =
        rule.nested("body")
            .map(body -> Answer.json(status, body.object()))
            .orElseGet(() -> Answer.text(status, rule.text("body").orElse("")));
    Optional<Fields> headers = rule.nested("headers");
    if (headers.isPresent()) {
      for (String name : headers.get().object().keySet()) {
        answer = answer.with(name, headers.get().text(name).orElse(""));
      }
    }
    Optional<String> wait = rule.filled("retryAfter");
    return wait.isPresent() ? answer.with("Retry-After", wait.get()) : answer;
  }

  private static Refusal unknown(String what, String name) {
    return new Refusal(Refusal.message(400, "There is no " + what + " named '" + name + "'."));
  }
}
