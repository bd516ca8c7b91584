package io.tillbridge.sandbox.fault;

import io.tillbridge.sandbox.http.Call;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When a fault strikes.
 *
 * @param system whose calls
 * @param methods the methods it is for; empty for all
 * @param path the paths it is for
 * @param times how many calls it strikes before it is spent
 * @param probability how likely it strikes a call that fits, 0 to 1
 * @param fault what then happens
 */
record FaultRule(
    Remote system, List<String> methods, Pattern path, int times, double probability, Fault fault) {

  boolean fits(Remote called, Call call) {
    return system == called
        && (methods.isEmpty() || methods.contains(call.method()))
        && (path.matcher(call.path()).matches()
            || path.matcher(called.withoutBase(call.path())).matches());
  }

  FaultRule once() {
    return new FaultRule(system, methods, path, times - 1, probability, fault);
  }

  /** A path is a prefix; with {@code *} or {@code ?} in it, it is a glob for the whole path. */
  static Pattern path(String text) {
    if (text.isEmpty()) {
      return Pattern.compile(".*");
    }
    if (text.indexOf('*') < 0 && text.indexOf('?') < 0) {
      return Pattern.compile(Pattern.quote(text) + "(/.*)?");
    }
    StringBuilder glob = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      glob.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return Pattern.compile(glob.toString());
  }

  static List<String> methods(String text) {
    return text.isEmpty() || text.equals("*")
        ? List.of()
        : Pattern.compile("[,| ]+").splitAsStream(text.toUpperCase(Locale.ROOT)).toList();
  }
}
