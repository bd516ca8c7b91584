package io.tillbridge.xero.write;

import io.tillbridge.xero.http.Element;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which contact holds which name, as far as this connection wrote them. It spares the call that
 * would only find the name taken; what is forgotten costs that call and nothing else. Guarded by
 * itself.
 */
final class HeldNames {
  private static final int MOST = 10_000;

  private final Map<String, String> numberByName =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /** Whether another contact has the name of this one. */
  synchronized boolean byAnother(Element contact) {
    String number = numberByName.get(name(contact));
    return number != null && !number.equals(contact.text("ContactNumber"));
  }

  /** Notes that this contact has its name. */
  synchronized void hold(Element contact) {
    numberByName.put(name(contact), contact.text("ContactNumber"));
  }

  private static String name(Element contact) {
    return contact.text("Name").trim().toLowerCase(Locale.ROOT);
  }
}
