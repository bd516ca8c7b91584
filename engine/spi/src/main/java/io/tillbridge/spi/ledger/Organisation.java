package io.tillbridge.spi.ledger;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whose books they are.
 *
 * @param id the ledger's key of the organisation
 * @param country ISO 3166-1 alpha-2
 * @param baseCurrency ISO 4217
 * @param timeZone the zone in which its days begin and end
 * @param lockedUntil the last day of the locked period, null where nothing is locked
 * @param oneCurrency whether its plan lets it book in its base currency alone
 * @param unitDecimals how many decimals its ledger keeps of a unit amount
 */
public record Organisation(
    String id,
    String name,
    String country,
    String baseCurrency,
    ZoneId timeZone,
    @Nullable LocalDate lockedUntil,
    boolean oneCurrency,
    int unitDecimals) {
  private static final int USUAL_UNIT_DECIMALS = 4;

  /** {@code unitDecimals} of 0 stands for the usual four, as where it is left out. */
  @JsonbCreator
  public Organisation {
    unitDecimals = unitDecimals == 0 ? USUAL_UNIT_DECIMALS : unitDecimals;
  }

  /** An organisation that books in any currency, unit amounts with four decimals. */
  public Organisation(
      String id,
      String name,
      String country,
      String baseCurrency,
      ZoneId timeZone,
      @Nullable LocalDate lockedUntil) {
    this(id, name, country, baseCurrency, timeZone, lockedUntil, false, USUAL_UNIT_DECIMALS);
  }
}
