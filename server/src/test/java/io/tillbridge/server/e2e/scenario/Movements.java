package io.tillbridge.server.e2e.scenario;

import static java.math.BigDecimal.ZERO;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The money that moved for an order, one payment transaction for each method. */
final class Movements {
  private record Movement(
      int id, String type, String state, BigDecimal amount, String method, Optional<LocalDate> on) {
    boolean took() {
      return state.equals("S") && (type.equals("sale") || type.startsWith("capture"));
    }

    boolean gaveBack() {
      return state.equals("S") && type.startsWith("refund");
    }
  }

  private final List<Movement> all = new ArrayList<>();
  private String method = "Credit card";

  /** Adds one; without a method it goes over the last one. */
  void add(
      String type, String state, BigDecimal amount, Optional<String> over, Optional<LocalDate> on) {
    method = over.orElse(method);
    all.add(new Movement(all.size() + 1, type, state, amount, method, on));
  }

  BigDecimal taken() {
    return all.stream().filter(Movement::took).map(Movement::amount).reduce(ZERO, BigDecimal::add);
  }

  BigDecimal givenBack() {
    return all.stream()
        .filter(Movement::gaveBack)
        .map(Movement::amount)
        .reduce(ZERO, BigDecimal::add);
  }

  /** Each sum that was given back, the oldest first. */
  List<BigDecimal> refunds() {
    return all.stream().filter(Movement::gaveBack).map(Movement::amount).toList();
  }

  /** What was taken less what was given back, for each method. */
  Map<String, BigDecimal> byMethod() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Movement movement : all) {
      if (movement.took()) {
        sums.merge(movement.method(), movement.amount(), BigDecimal::add);
      } else if (movement.gaveBack()) {
        sums.merge(movement.method(), movement.amount().negate(), BigDecimal::add);
      }
    }
    return sums;
  }

  /** Over which method the order was to be paid. */
  void method(String name) {
    method = name;
  }

  /** As the shop's API shows them. */
  JsonArray json() {
    Map<String, JsonArrayBuilder> byMethod = new LinkedHashMap<>();
    byMethod.put(all.isEmpty() ? method : all.get(0).method(), Json.createArrayBuilder());
    for (Movement movement : all) {
      JsonObjectBuilder one =
          Json.createObjectBuilder()
              .add("id", movement.id())
              .add("type", movement.type())
              .add("status", movement.state())
              .add("value", movement.amount());
      movement.on().ifPresent(day -> one.add("date", day + "T02:00:00+00:00"));
      byMethod.computeIfAbsent(movement.method(), any -> Json.createArrayBuilder()).add(one);
    }
    JsonArrayBuilder transactions = Json.createArrayBuilder();
    int id = 0;
    for (Map.Entry<String, JsonArrayBuilder> each : byMethod.entrySet()) {
      id++;
      transactions.add(
          Json.createObjectBuilder()
              .add("id", id)
              .add("name", each.getKey())
              .add("type", "sale")
              .add("backend_transactions", each.getValue()));
    }
    return transactions.build();
  }
}
