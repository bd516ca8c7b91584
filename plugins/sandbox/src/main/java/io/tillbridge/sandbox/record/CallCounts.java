package io.tillbridge.sandbox.record;

import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How often each path was called in each minute. For one event loop only. */
public final class CallCounts {
  private static final Pattern NUMBERED = Pattern.compile("(/by_number)/[^/]+");
  private static final Pattern XERO_THING =
      Pattern.compile("(/api\\.xro/2\\.0/[A-Za-z]+)/(?!Actions)[^/]+");
  private static final Pattern ID = Pattern.compile("/(\\d+|[0-9a-fA-F-]{36})(?=/|$)");

  private final InstantSource clock;
  private final Map<Counted, Long> counts =
      new TreeMap<>(
          Comparator.comparing(Counted::minute)
              .thenComparing(Counted::system)
              .thenComparing(Counted::path)
              .thenComparing(Counted::method));
  private long told;
  private long sent;

  /** Nothing counted yet. */
  public CallCounts(InstantSource clock) {
    this.clock = clock;
  }

  private record Counted(String system, String method, String path, String minute) {}

  /**
   * Counts a call.
   *
   * @param system {@code xcart}, {@code xero}, or {@code token} for what Xero doesn't count
   */
  public void add(String system, String method, String path) {
    String minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
    counts.merge(new Counted(system, method, template(path), minute), 1L, Long::sum);
  }

  /** Counts what Xero told in a body, before it was packed. */
  public void told(String body) {
    told += body.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Counts bytes of Xero's bodies as they went over the wire. */
  public void sent(long bytes) {
    sent += bytes;
  }

  /** Forgets all counts. */
  public void reset() {
    counts.clear();
    told = 0;
    sent = 0;
  }

  /** The counts, with totals for each system. */
  public JsonObject shown(long refused) {
    JsonArrayBuilder calls = JsonText.array();
    Map<String, Long> totals = new TreeMap<>(Map.of("xcart", 0L, "xero", 0L, "token", 0L));
    counts.forEach(
        (counted, count) -> {
          totals.merge(counted.system(), count, Long::sum);
          calls.add(
              JsonText.object()
                  .add("system", counted.system())
                  .add("method", counted.method())
                  .add("path", counted.path())
                  .add("minute", counted.minute())
                  .add("count", count));
        });
    JsonObjectBuilder sums = JsonText.object();
    totals.forEach(sums::add);
    return JsonText.object()
        .add("totals", sums)
        .add("xero_refused_by_limits", refused)
        .add("xero_bytes", JsonText.object().add("unpacked", told).add("sent", sent))
        .add("calls", calls)
        .build();
  }

  private static String template(String path) {
    String named = NUMBERED.matcher(path).replaceAll("$1/{number}");
    return ID.matcher(XERO_THING.matcher(named).replaceAll("$1/{id}")).replaceAll("/{id}");
  }
}
