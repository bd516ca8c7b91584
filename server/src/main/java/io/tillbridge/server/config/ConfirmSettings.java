package io.tillbridge.server.config;

import java.util.Set;

/**
 * What a shop is told once an order is booked. A change of status in a shop can send mail to the
 * buyer and move stock.
 *
 * @param field the order's status that changes, as the canonical record names it
 * @param code what it becomes
 * @param from the codes that it may replace; an order in any other status is left alone
 */
public record ConfirmSettings(String field, String code, Set<String> from) {
  public ConfirmSettings {
    from = Set.copyOf(from);
  }

  /** What is done, in a word that stays the same. */
  public String what() {
    return field + "=" + code;
  }
}
