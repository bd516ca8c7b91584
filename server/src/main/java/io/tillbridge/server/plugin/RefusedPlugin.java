package io.tillbridge.server.plugin;

/**
 * A plugin that was left out.
 *
 * @param file its zip's name
 * @param why what is wrong and what to do
 */
public record RefusedPlugin(String file, String why) {
  @Override
  public String toString() {
    return "plugin " + file + " was left out: " + why;
  }
}
