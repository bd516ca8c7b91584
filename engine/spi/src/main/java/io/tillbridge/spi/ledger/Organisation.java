package io.tillbridge.spi.ledger;

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
 */
public record Organisation(
    String id,
    String name,
    String country,
    String baseCurrency,
    ZoneId timeZone,
    @Nullable LocalDate lockedUntil) {}
