package io.tillbridge.core.rules;

/** A rule broke off with an exception while an order was evaluated; the order must be held. */
public final class RuleFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleFailed(RuleOrigin origin, Throwable cause) {
    super(
        "rule \"" + origin.rule() + "\" (" + origin.source() + ") failed: " + cause.getMessage(),
        cause);
  }

  /** A condition failed; Drools' message shows the expression. */
  RuleFailed(Throwable cause) {
    super("a condition failed: " + cause.getMessage(), cause);
  }
}
