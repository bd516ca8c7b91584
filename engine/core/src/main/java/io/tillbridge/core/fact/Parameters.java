package io.tillbridge.core.fact;

import io.tillbridge.core.translation.FlowSettings;
import java.util.Map;

/**
 * The flow's own texts, which a rule reaches as {@code flow}: {@code flow.text("account.sales",
 * "200")}.
 */
public final class Parameters {
  private final Map<String, String> texts;

  /** The texts of a flow. */
  public Parameters(FlowSettings settings) {
    this.texts = settings.parameters();
  }

  /** What the flow's settings give for {@code name}, or {@code otherwise}. */
  public String text(String name, String otherwise) {
    return texts.getOrDefault(name, otherwise);
  }
}
