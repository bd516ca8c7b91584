package io.tillbridge.xero.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * A call of the accounting API.
 *
 * @param resource like {@code Invoices}
 * @param body JSON, empty for a GET
 * @param idempotencyKey at most 128 characters, "" for a GET. Xero answers a repeat within six
 *     minutes from memory (Xero, "Idempotent requests")
 */
public record ApiCall(
    HttpMethod method, String resource, Query query, Buffer body, String idempotencyKey) {

  /** A reading call. */
  public static ApiCall get(String resource, Query query) {
    return new ApiCall(HttpMethod.GET, resource, query, Buffer.buffer(), "");
  }
}
