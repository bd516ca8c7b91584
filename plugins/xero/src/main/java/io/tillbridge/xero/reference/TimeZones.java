package io.tillbridge.xero.reference;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * Time zones of organisations. Xero names them as Windows does, in capitals without blanks (Xero
 * accounting API, "TimeZone"); the pairs are those of Unicode CLDR.
 */
final class TimeZones {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("AUSEASTERNSTANDARDTIME", "Australia/Sydney"),
          Map.entry("EAUSTRALIASTANDARDTIME", "Australia/Brisbane"),
          Map.entry("CENAUSTRALIASTANDARDTIME", "Australia/Adelaide"),
          Map.entry("AUSCENTRALSTANDARDTIME", "Australia/Darwin"),
          Map.entry("AUSCENTRALWSTANDARDTIME", "Australia/Eucla"),
          Map.entry("WAUSTRALIASTANDARDTIME", "Australia/Perth"),
          Map.entry("TASMANIASTANDARDTIME", "Australia/Hobart"),
          Map.entry("LORDHOWESTANDARDTIME", "Australia/Lord_Howe"),
          Map.entry("NORFOLKSTANDARDTIME", "Pacific/Norfolk"),
          Map.entry("NEWZEALANDSTANDARDTIME", "Pacific/Auckland"),
          Map.entry("CHATHAMISLANDSSTANDARDTIME", "Pacific/Chatham"),
          Map.entry("GMTSTANDARDTIME", "Europe/London"),
          Map.entry("GREENWICHSTANDARDTIME", "Atlantic/Reykjavik"),
          Map.entry("WEUROPESTANDARDTIME", "Europe/Berlin"),
          Map.entry("ROMANCESTANDARDTIME", "Europe/Paris"),
          Map.entry("EASTERNSTANDARDTIME", "America/New_York"),
          Map.entry("USEASTERNSTANDARDTIME", "America/Indianapolis"),
          Map.entry("CENTRALSTANDARDTIME", "America/Chicago"),
          Map.entry("MOUNTAINSTANDARDTIME", "America/Denver"),
          Map.entry("USMOUNTAINSTANDARDTIME", "America/Phoenix"),
          Map.entry("PACIFICSTANDARDTIME", "America/Los_Angeles"),
          Map.entry("ALASKANSTANDARDTIME", "America/Anchorage"),
          Map.entry("ALEUTIANSTANDARDTIME", "America/Adak"),
          Map.entry("HAWAIIANSTANDARDTIME", "Pacific/Honolulu"),
          Map.entry("SINGAPORESTANDARDTIME", "Asia/Singapore"),
          Map.entry("SOUTHAFRICASTANDARDTIME", "Africa/Johannesburg"));

  /** The zone that most of a country's organisations are in. */
  private static final Map<String, String> BY_COUNTRY =
      Map.of(
          "AU", "Australia/Sydney",
          "NZ", "Pacific/Auckland",
          "GB", "Europe/London",
          "IE", "Europe/Dublin",
          "US", "America/New_York",
          "CA", "America/Toronto",
          "SG", "Asia/Singapore",
          "ZA", "Africa/Johannesburg");

  private TimeZones() {}

  /** The zone of that name, else the country's, else UTC. */
  static ZoneId of(String name, String country) {
    String zone = NAMED.get(name.toUpperCase(Locale.ROOT).replace(" ", "").replace(".", ""));
    if (zone == null) {
      zone = BY_COUNTRY.get(country);
    }
    return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
  }
}
