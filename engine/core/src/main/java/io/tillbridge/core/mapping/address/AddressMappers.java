package io.tillbridge.core.mapping.address;

import static io.tillbridge.core.mapping.text.NamedMapper.optional;
import static io.tillbridge.core.mapping.text.NamedMapper.orNothing;
import static io.tillbridge.core.mapping.text.NamedMapper.wanted;

import io.tillbridge.core.mapping.text.NamedMapper;
import io.tillbridge.core.mapping.text.Texts;
import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.FieldMapper.Parameter;
import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mappers for addresses that every installation has. */
public final class AddressMappers {
  private static final Countries COUNTRIES = new Countries();
  private static final Regions REGIONS = new Regions();

  private AddressMappers() {}

  /** All of them. */
  public static List<FieldMapper> all() {
    return List.of(country(), region(), line(), postcode());
  }

  private static FieldMapper country() {
    return new NamedMapper(
        "address.country",
        "The English name of a country given by code or name, letters and spaces alone.",
        FieldType.TEXT,
        List.of(wanted("country", "ISO 3166-1 code of two or three letters, or an English name")),
        a -> {
          String given = Texts.clean(a.text("country"));
          Optional<String> name = COUNTRIES.name(given);
          return given.isEmpty()
              ? new Mapped.Nothing()
              : name.<Mapped>map(Mapped.Value::new)
                  .orElseGet(
                      () ->
                          new Mapped.Problem(
                              "'"
                                  + given
                                  + "' is no country: correct it in the shop's order,"
                                  + " as a code like AU or an English name"));
        });
  }

  private static FieldMapper region() {
    return NamedMapper.text(
        "address.region",
        "A state or province as people of AU, NZ, US and CA write it; none for GB.",
        List.of(
            wanted("region", "code or name as the shop has it"),
            wanted("country", "as for address.country"),
            optional("form", "'name' (if left out) or 'code'")),
        a -> {
          String country = COUNTRIES.code(Texts.clean(a.text("country"))).orElse("");
          String region = Texts.cut(Texts.clean(a.text("region")), 255);
          return REGIONS.region(country, region, a.text("form").equals("code"));
        });
  }

  private static FieldMapper line() {
    return new NamedMapper(
        "address.line",
        "One of at most four street lines, without a last line that repeats city and postcode.",
        FieldType.TEXT,
        List.of(
            new Parameter("address", FieldType.OBJECT, true, "the address"),
            new Parameter("number", FieldType.NUMBER, true, "which line, from 1 to 4")),
        AddressMappers::lineOf);
  }

  private static Mapped lineOf(Arguments arguments) {
    Optional<Address> address = arguments.get("address", Address.class);
    if (address.isEmpty()) {
      return new Mapped.Nothing();
    }
    int number = arguments.get("number", BigDecimal.class).map(BigDecimal::intValue).orElse(1);
    return orNothing(StreetLines.line(address.get(), number));
  }

  private static FieldMapper postcode() {
    return NamedMapper.text(
        "address.postcode",
        "A postcode in capitals, spaced as the United Kingdom and Canada do.",
        List.of(
            wanted("postcode", "as the shop has it"),
            optional("country", "as for address.country")),
        a -> {
          String country = COUNTRIES.code(Texts.clean(a.text("country"))).orElse("");
          String code = Texts.clean(a.text("postcode")).toUpperCase(Locale.ROOT);
          return Texts.cut(Postcodes.spaced(country, code), 50);
        });
  }
}
