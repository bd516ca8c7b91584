package io.tillbridge.spi.connector;

import java.util.List;

/**
 * One setting of a connector.
 *
 * @param name its key in the connection's {@code settings}
 * @param type what may stand there
 * @param description one sentence for the person who fills it in
 * @param required whether there is no doing without it
 * @param defaultValue what holds where it is left out, "" for none
 * @param options the values allowed for {@link Type#CHOICE}
 */
public record Setting(
    String name,
    Type type,
    String description,
    boolean required,
    String defaultValue,
    List<String> options) {

  /** What may stand in a setting. */
  public enum Type {
    TEXT,
    URL,
    NUMBER,
    YES_NO,
    CHOICE,
    /** The name of a secret; its value is kept elsewhere and is never shown. */
    SECRET
  }

  public Setting {
    options = List.copyOf(options);
  }

  /** A setting that must be given. */
  public static Setting required(String name, Type type, String description) {
    return new Setting(name, type, description, true, "", List.of());
  }

  /** A setting with a default, "" for none. */
  public static Setting optional(String name, Type type, String description, String defaultValue) {
    return new Setting(name, type, description, false, defaultValue, List.of());
  }

  /** A setting with a closed set of values, the first of which is the default. */
  public static Setting choice(String name, String description, List<String> options) {
    return new Setting(name, Type.CHOICE, description, false, options.get(0), options);
  }
}
