package io.tillbridge.spi.document;

/**
 * A status as the shop has it. Shops define statuses of their own, so this is not a closed set:
 * rules say what each means for the books.
 *
 * @param code the shop's code, "" where the shop gave none
 * @param name what the shop calls it, in whatever language it answered
 */
public record StatusCode(String code, String name) {
  /** No status given. */
  public static final StatusCode NONE = new StatusCode("", "");

  /**
   * The payment status of an order that the shop had and has no more. No shop gives it: it is our
   * own.
   */
  public static final StatusCode DELETED = new StatusCode("DELETED", "Deleted in the shop");

  public StatusCode {
    code = Absent.text(code);
    name = Absent.text(name);
  }
}
