package io.tillbridge.sandbox.xcart;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The statuses a new store comes with, in the order in which it numbers them. */
final class StatusCodes {
  /** Payment: awaiting, authorised, partly paid, paid, declined, cancelled, refunded. */
  static final StatusCodes PAYMENT =
      new StatusCodes(
          new Named("Q", "Awaiting payment"),
          new Named("A", "Authorized"),
          new Named("PP", "Partially Paid"),
          new Named("P", "Paid"),
          new Named("D", "Declined"),
          new Named("C", "Canceled"),
          new Named("R", "Refunded"));

  /** Shipping: from new to delivered, and the ways it can end otherwise. */
  static final StatusCodes SHIPPING =
      new StatusCodes(
          new Named("N", "New"),
          new Named("P", "Processing"),
          new Named("S", "Shipped"),
          new Named("D", "Delivered"),
          new Named("WND", "Will Not Deliver"),
          new Named("R", "Returned"),
          new Named("WFA", "Waiting for approve"),
          new Named("NBA", "New (backordered)"));

  private final List<Named> statuses;

  private StatusCodes(Named... statuses) {
    this.statuses = List.of(statuses);
  }

  private record Named(String code, String name) {}

  /** The status as the API shows it, if the store has it. */
  Optional<JsonObject> shown(String code) {
    for (int i = 0; i < statuses.size(); i++) {
      Named status = statuses.get(i);
      if (status.code().equals(code)) {
        return Optional.of(
            JsonText.object()
                .add("id", i + 1)
                .add("code", code)
                .add("name", status.name())
                .add("customer_name", status.name())
                .build());
      }
    }
    return Optional.empty();
  }

  /** Completes a status that may be no more than its code; one the store doesn't know is kept. */
  Optional<JsonObject> completed(Fields owner, String field) {
    Optional<String> code =
        owner.nested(field).flatMap(status -> status.text("code")).or(() -> owner.text(field));
    Optional<JsonObject> known = code.flatMap(this::shown);
    Optional<JsonObject> given = owner.nested(field).map(Fields::object);
    if (known.isPresent() && given.isPresent()) {
      return Optional.of(JsonText.merge(known.get(), given.get()));
    }
    return known.or(() -> given);
  }
}
