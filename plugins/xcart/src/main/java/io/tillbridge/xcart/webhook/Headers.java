package io.tillbridge.xcart.webhook;

import io.tillbridge.spi.connector.IncomingRequest;

/** Headers of a request. */
final class Headers {
  private Headers() {}

  /** The first header of this name, "" where there is none or no name. */
  static String one(IncomingRequest request, String name) {
    String value = name.isEmpty() ? null : request.headers().get(name);
    return value == null ? "" : value.trim();
  }
}
