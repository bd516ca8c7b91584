package io.tillbridge.xero.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of the accounting API.
 *
 * @param resource like {@code Invoices}
 * @param body JSON, empty for a GET
 * @param changedSince leaves out what did not change since (header If-Modified-Since, in whole
 *     seconds); null for all
 * @param idempotencyKey at most 128 characters, "" for a GET. Xero answers a repeat within six
 *     minutes from memory (Xero, "Idempotent requests")
 */
public record ApiCall(
    HttpMethod method,
    String resource,
    Query query,
    @Nullable Instant changedSince,
    Buffer body,
    String idempotencyKey) {

  /** A call that leaves nothing out. */
  public ApiCall(
      HttpMethod method, String resource, Query query, Buffer body, String idempotencyKey) {
    this(method, resource, query, null, body, idempotencyKey);
  }

  /** A reading call. */
  public static ApiCall get(String resource, Query query) {
    return new ApiCall(HttpMethod.GET, resource, query, Buffer.buffer(), "");
  }

  /** A reading call that leaves out what did not change since. */
  public static ApiCall get(String resource, Query query, @Nullable Instant changedSince) {
    return new ApiCall(HttpMethod.GET, resource, query, changedSince, Buffer.buffer(), "");
  }
}
