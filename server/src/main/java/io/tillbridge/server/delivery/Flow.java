package io.tillbridge.server.delivery;

import io.tillbridge.core.translation.OrderTranslation;
import java.util.function.Supplier;

/**
 * One integration pair: what one shop's orders become in one ledger.
 *
 * @param store the shop's connection
 * @param ledger the ledger's connection
 * @param translation gives the live version each time it is asked
 */
public record Flow(
    String name, String store, String ledger, Supplier<OrderTranslation> translation) {}
