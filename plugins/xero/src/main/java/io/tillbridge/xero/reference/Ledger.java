package io.tillbridge.xero.reference;

import io.tillbridge.spi.ledger.Account;
import io.tillbridge.spi.ledger.Item;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.ledger.TaxRate;
import io.tillbridge.spi.ledger.TrackingCategory;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.http.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Xero's records of itself in the words of the canonical model. */
final class Ledger {
  private Ledger() {}

  /**
   * {@code settings} say how fine unit amounts are asked for, and may give a time zone that stands
   * before what the organisation says of itself.
   */
  static Organisation organisation(Element json, boolean oneCurrency, XeroSettings settings) {
    String country = country(json);
    return new Organisation(
        json.text("OrganisationID"),
        json.text("Name"),
        country,
        json.text("BaseCurrency"),
        settings.timeZone().orElseGet(() -> TimeZones.of(json.text("Timezone"), country)),
        lockedUntil(json),
        oneCurrency,
        settings.unitDecimals());
  }

  /** Xero's edition tells the country where the country is left out; it says UK for GB. */
  private static String country(Element json) {
    String code = json.text("CountryCode");
    if (code.isEmpty()) {
      code = json.text("Version").replace("ONRAMP", "");
    }
    return code.equals("UK") ? "GB" : code;
  }

  /** The later of the two lock dates: what an API may not touch is locked for it. */
  private static @Nullable LocalDate lockedUntil(Element json) {
    return Stream.of("PeriodLockDate", "EndOfYearLockDate")
        .flatMap(name -> XeroDate.day(json.text(name)).stream())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  static Account account(Element json) {
    return new Account(
        json.text("Code"),
        json.text("AccountID"),
        json.text("Name"),
        json.text("Type"),
        json.text("TaxType"),
        json.text("SystemAccount").equals("ROUNDING"),
        json.yes("EnablePaymentsToAccount") || json.text("Type").equals("BANK"),
        active(json));
  }

  static TaxRate taxRate(Element json) {
    return new TaxRate(
        json.text("TaxType"),
        json.text("Name"),
        json.decimal("EffectiveRate").orElse(BigDecimal.ZERO),
        json.yes("CanApplyToRevenue"),
        active(json));
  }

  static Item item(Element json) {
    Element sales = json.element("SalesDetails");
    return new Item(
        json.text("Code"),
        json.text("ItemID"),
        json.text("Name"),
        sales.text("AccountCode"),
        sales.text("TaxType"));
  }

  static TrackingCategory tracking(Element json) {
    return new TrackingCategory(
        json.text("TrackingCategoryID"),
        json.text("Name"),
        json.elements("Options").stream()
            .filter(Ledger::active)
            .map(option -> option.text("Name"))
            .toList());
  }

  private static boolean active(Element json) {
    return json.text("Status").isEmpty() || json.text("Status").equals("ACTIVE");
  }
}
