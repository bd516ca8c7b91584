package io.tillbridge.xero.document;

import io.tillbridge.xero.http.Element;

/**
 * The name of a contact whose plain name another contact has already: Xero wants names unique among
 * active contacts, while two customers of a shop may well be called alike.
 */
public final class DistinctName {
  /** Xero's longest contact name. */
  private static final int LONGEST = 255;

  private DistinctName() {}

  /** {@code "Name (ContactNumber)"}, the name cut where it would be too long. */
  public static String of(Element contact) {
    String end = " (" + contact.text("ContactNumber") + ")";
    String name = contact.text("Name");
    return name.substring(0, Math.min(name.length(), LONGEST - end.length())).trim() + end;
  }
}
