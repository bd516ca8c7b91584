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
    int room = Math.min(name.length(), Math.max(0, LONGEST - end.length()));
    // A character outside the basic plane is two: never half of it.
    if (room > 0 && room < name.length() && Character.isHighSurrogate(name.charAt(room - 1))) {
      room--;
    }
    return name.substring(0, room).trim() + end;
  }
}
