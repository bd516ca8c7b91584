package io.tillbridge.sandbox.demo;

import java.util.List;

/** A place that customers live in. */
record Place(String country, String city, int stateId, String state, String zip) {
  private static final List<Place> ALL =
      List.of(
          new Place("AU", "Sydney", 11, "New South Wales", "2000"),
          new Place("AU", "Melbourne", 12, "Victoria", "3000"),
          new Place("AU", "Perth", 13, "Western Australia", "6000"),
          new Place("NZ", "Auckland", 21, "Auckland", "1010"),
          new Place("NZ", "Wellington", 22, "Wellington", "6011"),
          new Place("GB", "London", 31, "Greater London", "EC1A 1BB"),
          new Place("GB", "Leeds", 32, "West Yorkshire", "LS1 4AP"),
          new Place("US", "Portland", 41, "Oregon", "97201"),
          new Place("US", "Austin", 42, "Texas", "78701"),
          new Place("SG", "Singapore", 0, "", "018956"),
          new Place("JP", "Kyoto", 51, "Kyoto", "600-8001"));

  static List<Place> in(String country) {
    return ALL.stream().filter(place -> place.country().equals(country)).toList();
  }

  static List<Place> outside(String country) {
    return ALL.stream().filter(place -> !place.country().equals(country)).toList();
  }
}
