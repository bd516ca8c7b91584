package io.tillbridge.xero.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Everything that can become of one HTTP request. */
public sealed interface Exchange {

  /** What came of it, in words. */
  String why();

  /** A whole answer came. */
  record Answered(int status, MultiMap headers, Buffer body) implements Exchange {
    @Override
    public String why() {
      return "it answered " + status;
    }
  }

  /** No byte of the request left: no connection came about. */
  record NotSent(String why) implements Exchange {}

  /** The request was sent, wholly or in part, and no whole answer came. */
  record CutOff(String why) implements Exchange {}
}
