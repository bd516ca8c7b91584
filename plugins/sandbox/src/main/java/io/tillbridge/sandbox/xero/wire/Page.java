package io.tillbridge.sandbox.xero.wire;

import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a collection is wanted.
 *
 * @param number from 1
 * @param size at most 1,000; Xero clamps what is outside
 */
public record Page(int number, int size) {

  /**
   * The page that is asked for, if one is; a light answer ({@code summaryOnly}) is always paged.
   */
  public static Optional<Page> of(Call call) {
    boolean paged =
        call.query("page").isPresent()
            || call.query("pageSize").isPresent()
            || call.yes("summaryOnly");
    return paged
        ? Optional.of(
            new Page(
                Math.max(1, call.number("page").orElse(1)),
                Math.min(1000, Math.max(1, call.number("pageSize").orElse(100)))))
        : Optional.empty();
  }

  /** What is on the page. */
  public <T> List<T> of(List<T> all) {
    return all.stream().skip((number - 1L) * size).limit(size).toList();
  }

  /** What the answer says about pages. */
  public JsonObject shown(int items) {
    return JsonText.object()
        .add("page", number)
        .add("pageSize", size)
        .add("pageCount", (items + size - 1) / size)
        .add("itemCount", items)
        .build();
  }
}
