package io.tillbridge.core.mapping.address;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Countries by ISO 3166-1 code and English name, as the JDK has them. Immutable. */
final class Countries {
  private static final int LONGEST = 50;

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  Countries() {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      String name = lettersAlone(country.getDisplayCountry(Locale.ENGLISH));
      names.put(code, name);
      learn(code, code);
      learn(name, code);
      learn(country.getDisplayCountry(Locale.ENGLISH), code);
      try {
        learn(country.getISO3Country(), code);
      } catch (MissingResourceException e) {
        // The JDK has no three-letter code for it: then only the others name it.
        learn(code, code);
      }
    }
    learn("UK", "GB");
    learn("Great Britain", "GB");
    learn("England", "GB");
    learn("Scotland", "GB");
    learn("Wales", "GB");
    learn("USA", "US");
    learn("United States of America", "US");
  }

  /** The two-letter code of a country given by code or name. */
  Optional<String> code(String given) {
    return names.containsKey(given)
        ? Optional.of(given)
        : Optional.ofNullable(codes.get(key(given)));
  }

  /** The English name: letters and spaces, at most 50. */
  Optional<String> name(String given) {
    String exact = names.get(given);
    return exact != null ? Optional.of(exact) : code(given).map(names::get);
  }

  private void learn(String name, String code) {
    codes.putIfAbsent(key(name), code);
  }

  private static String key(String name) {
    return lettersAlone(name).toLowerCase(Locale.ROOT);
  }

  /** Ledgers take letters alone: "Côte d’Ivoire" becomes "Cote d Ivoire". */
  private static String lettersAlone(String name) {
    String bare = Normalizer.normalize(name.replace("&", "and"), Normalizer.Form.NFD);
    String letters = bare.replaceAll("\\p{M}", "").replaceAll("[^A-Za-z]+", " ").strip();
    return letters.length() > LONGEST ? letters.substring(0, LONGEST).strip() : letters;
  }
}
