package io.tillbridge.server.confirmation;

import io.tillbridge.server.config.ConfirmSettings;
import io.tillbridge.spi.connector.Reads;
import io.tillbridge.spi.connector.WritesShop;

/** A shop that is told of its booked orders by a flow. */
public record ConfirmedStore(
    String flow, String connection, Reads reads, WritesShop writes, ConfirmSettings settings) {}
