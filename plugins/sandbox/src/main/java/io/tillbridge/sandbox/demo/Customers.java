package io.tillbridge.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes customers up: two of three live at home, half come back, and a few share a name with
 * another, which the ledger does not allow.
 */
final class Customers {
  private static final List<String> FIRST =
      List.of(
          "Ada", "Ben", "Chloe", "Dev", "Elif", "Finn", "Grace", "Hana", "Ivo", "Jun", "Kiri",
          "Lars", "Mia", "Noor", "Otto", "Priya", "Quinn", "Rosa", "Sven", "Tara");
  private static final List<String> LAST =
      List.of(
          "Adams", "Brown", "Chen", "Díaz", "Evans", "Fischer", "Green", "Hill", "Ito", "Jones",
          "Kaur", "Lee", "Moana", "Novák", "O'Neil", "Patel", "Reid", "Smith", "Tamati", "Walker");
  private static final List<String> STREETS =
      List.of("High Street", "Queen Street", "Harbour Road", "Mill Lane", "Station Road");

  private final Random random;
  private final String home;
  private final List<Customer> known = new ArrayList<>();
  private int made;

  Customers(Random random, String home) {
    this.random = random;
    this.home = home;
  }

  Customer next() {
    if (!known.isEmpty() && random.nextInt(100) < 45) {
      return pick(known);
    }
    made++;
    boolean guest = random.nextInt(100) < 30;
    String first = pick(FIRST);
    String last = pick(LAST);
    Place place = pick(random.nextInt(100) < 67 ? Place.in(home) : Place.outside(home));
    String mailbox = (first + "." + last).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
    Customer customer =
        new Customer(
            guest ? 0 : 1000 + made,
            first,
            last,
            mailbox + made + "@example.com",
            1 + random.nextInt(300) + " " + pick(STREETS),
            place);
    known.add(customer);
    return customer;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
