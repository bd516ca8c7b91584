package io.tillbridge.sandbox.xcart;

import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The filters and the sorting of the order collection. As in the shop, a filter it doesn't know and
 * a date it cannot read are ignored, and then everything comes.
 *
 * @param renewFilter whether {@code lastRenewDate} can be filtered on, as from X-Cart 5.5.1
 */
record OrderQuery(boolean renewFilter) {
  private static final Map<String, String> DATES =
      Map.of("date", "create_date", "lastRenewDate", "update_date");
  private static final Map<String, String> STATUSES =
      Map.of("paymentStatus", "payment_status", "shippingStatus", "shipping_status");

  List<JsonObject> select(Stream<JsonObject> orders, Call call) {
    Predicate<JsonObject> filter = dates("date", call).and(login(call));
    if (renewFilter) {
      filter = filter.and(dates("lastRenewDate", call));
    }
    for (String status : STATUSES.keySet()) {
      filter = filter.and(status(status, call));
    }
    return orders.filter(filter).sorted(order(call)).toList();
  }

  private static Predicate<JsonObject> dates(String parameter, Call call) {
    String field = DATES.getOrDefault(parameter, parameter);
    Predicate<JsonObject> all = order -> true;
    for (String bound : List.of("after", "before", "strictly_after", "strictly_before")) {
      Optional<Instant> limit = call.query(parameter + "[" + bound + "]").flatMap(Moments::read);
      if (limit.isPresent()) {
        all = all.and(order -> within(OrderForm.moment(order, field), bound, limit.get()));
      }
    }
    return all;
  }

  private static boolean within(Instant moment, String bound, Instant limit) {
    int compared = Long.compare(moment.getEpochSecond(), limit.getEpochSecond());
    return switch (bound) {
      case "after" -> compared >= 0;
      case "before" -> compared <= 0;
      case "strictly_after" -> compared > 0;
      default -> compared < 0;
    };
  }

  private static Predicate<JsonObject> status(String parameter, Call call) {
    List<String> wanted =
        Stream.concat(
                call.query().getAll(parameter + ".code").stream(),
                call.query().getAll(parameter + ".code[]").stream())
            .toList();
    String field = STATUSES.getOrDefault(parameter, parameter);
    return order ->
        wanted.isEmpty()
            || new Fields(order)
                .nested(field)
                .flatMap(status -> status.text("code"))
                .map(wanted::contains)
                .orElse(false);
  }

  private static Predicate<JsonObject> login(Call call) {
    Optional<String> part = call.query("profile.login").map(s -> s.toLowerCase(Locale.ROOT));
    return order ->
        part.isEmpty()
            || order.getString("email", "").toLowerCase(Locale.ROOT).contains(part.get());
  }

  private static Comparator<JsonObject> order(Call call) {
    Comparator<JsonObject> byId = Comparator.comparing(order -> order.getInt("id"));
    for (String parameter : DATES.keySet()) {
      Optional<String> direction = call.query("order[" + parameter + "]");
      if (direction.isPresent()) {
        String field = DATES.getOrDefault(parameter, parameter);
        Comparator<JsonObject> byDate =
            Comparator.comparing(order -> OrderForm.moment(order, field));
        return (direction.get().equalsIgnoreCase("desc") ? byDate.reversed() : byDate)
            .thenComparing(byId);
      }
    }
    return byId;
  }
}
