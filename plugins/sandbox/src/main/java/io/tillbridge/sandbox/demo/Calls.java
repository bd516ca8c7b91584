package io.tillbridge.sandbox.demo;

import io.tillbridge.sandbox.json.Fields;

/** How many calls the sandbox has had. */
record Calls(long xero, long refused, long token, long xcart) {

  static Calls of(SandboxClient sandbox) {
    Fields counts = sandbox.get("/sandbox/calls");
    Fields totals = counts.nested("totals").orElseThrow();
    return new Calls(
        totals.whole("xero").orElse(0L),
        counts.whole("xero_refused_by_limits").orElse(0L),
        totals.whole("token").orElse(0L),
        totals.whole("xcart").orElse(0L));
  }

  Calls since(Calls before) {
    return new Calls(
        xero - before.xero, refused - before.refused, token - before.token, xcart - before.xcart);
  }
}
