package io.tillbridge.server.sweep;

import io.tillbridge.server.config.SweepSettings;
import io.tillbridge.spi.connector.Reads;
import io.tillbridge.spi.connector.Sweeps;

/** A shop that is looked through. */
public record SweptStore(String connection, Sweeps sweeps, Reads reads, SweepSettings settings) {}
