package io.tillbridge.server.overview;

import io.tillbridge.server.order.OrderState;
import java.util.Set;

/**
 * Which orders to list.
 *
 * @param states any of these; empty for all
 * @param text part of the number or the customer's name, "" for any
 * @param cursor what the page before gave, "" to begin with the newest
 * @param limit how many at most
 */
public record OrderFilter(Set<OrderState> states, String text, String cursor, int limit) {
  public OrderFilter {
    states = Set.copyOf(states);
  }
}
