package io.tillbridge.core.rules;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Conclusion;
import io.tillbridge.core.decision.Decide;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Hears which rule fires and records what it decides. One per session. */
final class Recorder extends DefaultAgendaEventListener implements Decide {
  private final Map<String, RuleOrigin> origins;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable RuleOrigin firing;
  private @Nullable Decisions decisions;

  Recorder(Map<String, RuleOrigin> origins) {
    this.origins = origins;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    firing = origins.get(event.getMatch().getRule().getName());
  }

  @Override
  public Conclusion conclude(Aspect aspect, String subject, String value) {
    Entry entry = new Entry(firing(), new Target(aspect, subject), value);
    entries.add(entry);
    decisions = null;
    return entry;
  }

  /** The rule that fires, or fired last. */
  RuleOrigin firing() {
    if (firing == null) {
      throw new IllegalStateException("decisions are made by rules, and none has fired yet");
    }
    return firing;
  }

  /** The same for as long as nothing more is decided. */
  Decisions decisions() {
    if (decisions != null) {
      return decisions;
    }
    List<Decision> made = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      made.add(entry.decision());
    }
    Decisions all = new Decisions(made);
    decisions = all;
    return all;
  }

  void clear() {
    entries.clear();
    firing = null;
    decisions = null;
  }

  private static final class Entry implements Conclusion {
    private final RuleOrigin origin;
    private final Target target;
    private final String value;
    private String reason;

    Entry(RuleOrigin origin, Target target, String value) {
      this.origin = origin;
      this.target = target;
      this.value = value;
      this.reason = origin.rule();
    }

    @Override
    public void because(String why) {
      this.reason = why;
    }

    Decision decision() {
      return new Decision(
          target, value, origin.priority(), origin.rule(), origin.pack(), origin.source(), reason);
    }
  }
}
