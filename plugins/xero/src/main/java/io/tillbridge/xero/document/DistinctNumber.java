package io.tillbridge.xero.document;

/**
 * The number of a document that is booked anew. Xero never gives a voided or deleted document's
 * number free (and refuses it as "not of valid status"), so its successor is told apart at the end.
 */
public final class DistinctNumber {
  private static final String APART = "/";

  private DistinctNumber() {}

  /** {@code number} itself for the first, {@code "number/2"} for the second, and so on. */
  public static String of(String number, int place) {
    return place == 1 ? number : number + APART + place;
  }

  /** Whether {@code found} is {@code number}, or that of a successor. */
  public static boolean same(String number, String found) {
    return found.equalsIgnoreCase(number)
        || (found.regionMatches(true, 0, number + APART, 0, number.length() + APART.length())
            && found.substring(number.length() + APART.length()).matches("[2-9]"));
  }
}
