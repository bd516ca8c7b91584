package io.tillbridge.xcart.settings;

import static io.tillbridge.spi.connector.Setting.choice;
import static io.tillbridge.spi.connector.Setting.optional;
import static io.tillbridge.spi.connector.Setting.required;

import io.tillbridge.spi.connector.Setting;
import java.util.List;
import java.util.stream.Stream;

/** Every setting of a store, in the order in which a form shows them. */
public final class StoreSettings {
  private StoreSettings() {}

  /** How the store is reached. */
  private static final List<Setting> REACH =
      List.of(
          required(
              "storeUrl",
              Setting.Type.URL,
              "The address of the store; its API is below it, at /api."),
          required(
              "apiToken",
              Setting.Type.SECRET,
              "The store's read-only API token, from Settings > API in X-Cart."),
          optional(
              "adminUrl",
              Setting.Type.TEXT,
              "The address of the shop's admin, to which orders are linked; left out, it is"
                  + " /admin.php below storeUrl.",
              ""),
          optional(
              "writeToken",
              Setting.Type.SECRET,
              "The store's read/write API token; wanted only where a flow writes products, stock or"
                  + " customers to the store.",
              ""),
          optional(
              "language",
              Setting.Type.TEXT,
              "The language in which the store tells names of statuses and products.",
              "en"),
          choice(
              "notFound",
              "What an order that the store no longer finds is: missing (deleted), or to be tried"
                  + " again.",
              List.of("missing", "retry")));

  /** How its orders are read. */
  private static final List<Setting> READING =
      List.of(
          optional(
              "currency",
              Setting.Type.TEXT,
              "The store's currency by its ISO 4217 code; wanted for reading products, whose prices"
                  + " come without one.",
              ""),
          optional(
              "currencyOverride",
              Setting.Type.TEXT,
              "The ISO 4217 code to book orders in, where the store names its currency wrongly.",
              ""),
          choice(
              "priceBasis",
              "Whether prices contain tax: auto goes by whether the order's taxes are marked as"
                  + " included.",
              List.of("auto", "exclusive", "inclusive")),
          choice(
              "transactionStatus",
              "Where the state of a payment stands: in its backend transactions, or, where there"
                  + " are none, in the transaction's own status (which X-Cart 5.5.0 fills with the"
                  + " method's name).",
              List.of("backend", "own")),
          optional(
              "ignoredTransactionTypes",
              Setting.Type.TEXT,
              "Types of backend transaction, separated by commas, that move no money.",
              "getInfo,accept,decline,test"),
          choice(
              "codelessStatus",
              "The code of a custom status to which the store gave none: empty, or its id"
                  + " written like #17.",
              List.of("empty", "id")),
          choice(
              "unfinishedOrders",
              "Whether orders without a number, or with shipping status NF, are skipped until they"
                  + " are placed, or read.",
              List.of("skip", "read")),
          optional(
              "readProducts",
              Setting.Type.YES_NO,
              "Whether the class and tax class of each line's product are looked up.",
              "yes"),
          optional(
              "variants",
              Setting.Type.YES_NO,
              "Whether a product's variants are listed as products of their own; costs a call for"
                  + " each product.",
              "no"),
          optional(
              "companyField",
              Setting.Type.TEXT,
              "The custom address field that holds the company's name.",
              "company"),
          optional(
              "taxNumberField",
              Setting.Type.TEXT,
              "The custom address field that holds the customer's tax number.",
              "vat_number"),
          optional(
              "orderFields",
              Setting.Type.TEXT,
              "Members that modules add to orders, separated by commas, to take as custom fields.",
              ""),
          optional(
              "lineFields",
              Setting.Type.TEXT,
              "Members that modules add to order items, separated by commas, to take as custom"
                  + " fields.",
              ""),
          optional(
              "productFields",
              Setting.Type.TEXT,
              "Members of products, separated by commas, to take as custom fields of the product"
                  + " and of its order lines.",
              ""));

  /** How its webhooks are believed and read. */
  private static final List<Setting> WEBHOOK =
      List.of(
          choice(
              "webhookMode",
              "How a webhook proves itself: the Standard Webhooks scheme, an HMAC-SHA256 of the"
                  + " body, or a shared secret in a header.",
              List.of("standard-webhooks", "hmac", "shared-secret")),
          optional(
              "webhookSecret",
              Setting.Type.SECRET,
              "The secret shared with the sender; whsec_ before it says that Base64 follows. Without"
                  + " one, every webhook is refused.",
              ""),
          optional(
              "signatureHeader",
              Setting.Type.TEXT,
              "The header that carries the signature, with hmac.",
              "X-Webhook-Signature"),
          choice(
              "signatureEncoding",
              "How the signature is written, with hmac.",
              List.of("auto", "hex", "base64")),
          optional(
              "timestampHeader",
              Setting.Type.TEXT,
              "The header with the time of sending (seconds since 1970), with hmac; where set, the"
                  + " signed text is the time, a dot and the body.",
              ""),
          optional(
              "timestampTolerance",
              Setting.Type.NUMBER,
              "How many seconds a webhook's time may be off before it is refused.",
              "300"),
          optional(
              "secretHeader",
              Setting.Type.TEXT,
              "The header that carries the secret, with shared-secret.",
              "X-Webhook-Secret"),
          optional(
              "eventPath",
              Setting.Type.TEXT,
              "Where the event's name stands in the body: names with dots between, or a JSON"
                  + " pointer.",
              "event"),
          optional(
              "idPath", Setting.Type.TEXT, "Where the id of the order or product stands.", "id"),
          optional(
              "deliveryIdHeader",
              Setting.Type.TEXT,
              "The header with the sender's id of the message, the same on a repeat; with the"
                  + " Standard Webhooks scheme it is webhook-id.",
              "X-Webhook-Id"),
          optional(
              "deliveryIdPath",
              Setting.Type.TEXT,
              "Where that id stands in the body; goes before the header where both are there.",
              ""),
          optional(
              "trustPayload",
              Setting.Type.YES_NO,
              "Whether an order that a webhook carries is believed as it stands. No: the store is"
                  + " always asked.",
              "no"));

  /** All of them. */
  public static List<Setting> all() {
    return Stream.of(REACH, READING, WEBHOOK).flatMap(List::stream).toList();
  }
}
