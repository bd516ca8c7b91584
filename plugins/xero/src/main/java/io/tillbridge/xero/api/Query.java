package io.tillbridge.xero.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collection;
import java.util.stream.Collectors;

/** The query of a call, encoded. */
public record Query(String text) {

  /** No query. */
  public static final Query NONE = new Query("");

  /** With one more parameter. */
  public Query with(String name, String value) {
    return new Query(text + (text.isEmpty() ? "?" : "&") + name + "=" + encoded(value));
  }

  /** With a list, its values apart by commas that are not encoded. */
  public Query with(String name, Collection<String> values) {
    String list = values.stream().map(Query::encoded).collect(Collectors.joining(","));
    return new Query(text + (text.isEmpty() ? "?" : "&") + name + "=" + list);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
