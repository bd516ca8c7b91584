package io.tillbridge.core.rules;

import java.nio.charset.StandardCharsets;

/** A file of a rule pack. */
public final class RuleFile {
  private final String name;
  private final byte[] bytes;

  /** {@code name} is relative to the pack's folder, with {@code /} between folders. */
  public RuleFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  /** A file of text, in UTF-8. */
  public static RuleFile of(String name, String text) {
    return new RuleFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The name, relative to the pack's folder, with {@code /} between folders. */
  public String name() {
    return name;
  }

  /** Its content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its content as UTF-8 text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  boolean isRules() {
    return name.endsWith(".drl");
  }

  boolean isTable() {
    return name.endsWith(".csv") || name.endsWith(".xlsx");
  }

  boolean isScenario() {
    return name.startsWith("scenarios/") && name.endsWith(".json");
  }
}
