package io.tillbridge.core.mapping.address;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** States and provinces of AU, NZ, US and CA by code and name (ISO 3166-2). Immutable. */
final class Regions {
  private static final Map<String, String> TABLES =
      Map.of(
          "AU",
          "ACT=Australian Capital Territory,NSW=New South Wales,NT=Northern Territory,"
              + "QLD=Queensland,SA=South Australia,TAS=Tasmania,VIC=Victoria,WA=Western Australia",
          "NZ",
          "AUK=Auckland,BOP=Bay of Plenty,CAN=Canterbury,GIS=Gisborne,HKB=Hawke's Bay,"
              + "MBH=Marlborough,MWT=Manawatu-Wanganui,NSN=Nelson,NTL=Northland,OTA=Otago,"
              + "STL=Southland,TAS=Tasman,TKI=Taranaki,WGN=Wellington,WKO=Waikato,WTC=West Coast",
          "CA",
          "AB=Alberta,BC=British Columbia,MB=Manitoba,NB=New Brunswick,"
              + "NL=Newfoundland and Labrador,NS=Nova Scotia,NT=Northwest Territories,NU=Nunavut,"
              + "ON=Ontario,PE=Prince Edward Island,QC=Quebec,SK=Saskatchewan,YT=Yukon",
          "US",
          "AL=Alabama,AK=Alaska,AZ=Arizona,AR=Arkansas,CA=California,CO=Colorado,CT=Connecticut,"
              + "DE=Delaware,DC=District of Columbia,FL=Florida,GA=Georgia,HI=Hawaii,ID=Idaho,"
              + "IL=Illinois,IN=Indiana,IA=Iowa,KS=Kansas,KY=Kentucky,LA=Louisiana,ME=Maine,"
              + "MD=Maryland,MA=Massachusetts,MI=Michigan,MN=Minnesota,MS=Mississippi,MO=Missouri,"
              + "MT=Montana,NE=Nebraska,NV=Nevada,NH=New Hampshire,NJ=New Jersey,NM=New Mexico,"
              + "NY=New York,NC=North Carolina,ND=North Dakota,OH=Ohio,OK=Oklahoma,OR=Oregon,"
              + "PA=Pennsylvania,PR=Puerto Rico,RI=Rhode Island,SC=South Carolina,SD=South Dakota,"
              + "TN=Tennessee,TX=Texas,UT=Utah,VT=Vermont,VA=Virginia,WA=Washington,"
              + "WV=West Virginia,WI=Wisconsin,WY=Wyoming");

  private final Map<String, Map<String, Region>> known = new HashMap<>();

  Regions() {
    TABLES.forEach(
        (country, table) -> {
          Map<String, Region> regions = new HashMap<>();
          known.put(country, regions);
          for (String entry : table.split(",", -1)) {
            int equals = entry.indexOf('=');
            Region region = new Region(entry.substring(0, equals), entry.substring(equals + 1));
            regions.put(region.code, region);
            regions.put(key(region.code), region);
            regions.put(key(country + "-" + region.code), region);
            regions.put(key(region.name), region);
          }
        });
  }

  /**
   * The region in the form wanted; as given where it isn't known, "" in GB, whose addresses have
   * none.
   */
  String region(String country, String given, boolean code) {
    if (country.equals("GB")) {
      return "";
    }
    Map<String, Region> regions = known.getOrDefault(country, Map.of());
    Region exact = regions.get(given);
    Region region = exact == null ? regions.get(key(given)) : exact;
    if (region == null) {
      return given;
    }
    return code ? region.code : region.name;
  }

  private static String key(String region) {
    return region.toLowerCase(Locale.ROOT);
  }

  private record Region(String code, String name) {}
}
