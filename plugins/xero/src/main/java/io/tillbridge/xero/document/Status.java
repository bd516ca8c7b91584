package io.tillbridge.xero.document;

import java.util.Set;

/** What Xero's statuses mean for us (Xero accounting API, "Invoice status codes"). */
public final class Status {
  private static final Set<String> DEAD = Set.of("VOIDED", "DELETED");

  private Status() {}

  /** Whether a document of this status no longer counts in the books. */
  public static boolean dead(String status) {
    return DEAD.contains(status);
  }

  /**
   * Whether a document that was sent as {@code sent} stands as it should. PAID is never sent: Xero
   * makes it of AUTHORISED where payments cover the whole.
   */
  public static boolean fulfils(String sent, String stands) {
    if (sent.isEmpty() || sent.equals(stands)) {
      return true;
    }
    return sent.equals("AUTHORISED") && stands.equals("PAID");
  }
}
