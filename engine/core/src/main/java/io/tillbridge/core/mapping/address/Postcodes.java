package io.tillbridge.core.mapping.address;

import java.util.regex.Pattern;

/** The customary spacing of postcodes. */
final class Postcodes {
  private static final Pattern BRITISH = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");
  private static final Pattern CANADIAN = Pattern.compile("[A-Z]\\d[A-Z]\\d[A-Z]\\d");

  private Postcodes() {}

  /** The code with the space before its last three characters where its country writes one. */
  static String spaced(String country, String code) {
    if (!country.equals("GB") && !country.equals("CA")) {
      return code;
    }
    String tight = code.replace(" ", "");
    boolean british = country.equals("GB") && BRITISH.matcher(tight).matches();
    boolean canadian = country.equals("CA") && CANADIAN.matcher(tight).matches();
    int split = tight.length() - 3;
    return british || canadian ? tight.substring(0, split) + " " + tight.substring(split) : code;
  }
}
