package io.tillbridge.server.overview;

import io.tillbridge.server.order.OrderState;
import io.tillbridge.spi.money.Money;
import java.time.Instant;

/**
 * An order in a list.
 *
 * @param id our key of it
 * @param shopId the shop's key
 * @param number what people see
 * @param why what the state rests on, in words, "" where it speaks for itself
 * @param version how often it was read with new content or translated anew
 * @param link where a person sees it in the shop, "" where unknown
 */
public record OrderSummary(
    String id,
    String connection,
    String lane,
    String shopId,
    String number,
    String customer,
    Money total,
    Instant placedAt,
    OrderState state,
    String why,
    int version,
    String link,
    Instant firstAt,
    Instant changedAt) {}
