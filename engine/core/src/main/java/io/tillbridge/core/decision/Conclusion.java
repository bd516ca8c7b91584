package io.tillbridge.core.decision;

/** A decision just made by a rule that may still say why. */
public interface Conclusion {
  /** Gives the reason in words; without one the rule's name stands as the reason. */
  void because(String reason);
}
