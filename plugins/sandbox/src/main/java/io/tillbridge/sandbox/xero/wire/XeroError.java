package io.tillbridge.sandbox.xero.wire;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Refusal;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;

/** Xero's refusals, which come without the envelope. */
public final class XeroError {
  private static final int VALIDATION = 10;
  private static final int REQUEST = 17;

  private XeroError() {}

  /** Elements that break a rule. */
  public static Answer validation(List<JsonObject> elements) {
    return Answer.json(
        400,
        JsonText.object()
            .add("ErrorNumber", VALIDATION)
            .add("Type", "ValidationException")
            .add("Message", "A validation exception occurred")
            .add("Elements", JsonText.array(elements))
            .build());
  }

  /** A single thing that breaks rules. */
  public static Refusal validation(JsonObject element, String... messages) {
    return new Refusal(
        validation(
            List.of(
                JsonText.object(element)
                    .add("ValidationErrors", messages(List.of(messages)))
                    .build())));
  }

  /** Messages as the elements carry them. */
  public static JsonArray messages(List<String> messages) {
    return JsonText.array(
        messages.stream()
            .map(message -> JsonText.object().add("Message", message).build())
            .toList());
  }

  /** A request that cannot be understood as a whole. */
  public static Refusal request(String message) {
    return new Refusal(
        Answer.json(
            400,
            JsonText.object()
                .add("ErrorNumber", REQUEST)
                .add("Type", "PostDataInvalidException")
                .add("Message", message)
                .build()));
  }

  /** A parameter of the query that cannot be understood. */
  public static Refusal query(String message) {
    return new Refusal(
        Answer.json(
            400,
            JsonText.object()
                .add("ErrorNumber", 16)
                .add("Type", "QueryParseException")
                .add("Message", message)
                .build()));
  }

  /** There is no such thing. */
  public static Refusal notFound() {
    return new Refusal(Answer.text(404, "The resource you're looking for cannot be found"));
  }

  /** The token, or what it allows, isn't good; the shape is that of the gateway. */
  public static Answer gateway(int status, String title, String detail) {
    JsonObject body =
        JsonText.object()
            .addNull("Type")
            .add("Title", title)
            .add("Status", status)
            .add("Detail", detail)
            .add("Instance", "00000000-0000-0000-0000-000000000000")
            .add("Extensions", JsonText.object())
            .build();
    return Answer.json(status, body);
  }
}
