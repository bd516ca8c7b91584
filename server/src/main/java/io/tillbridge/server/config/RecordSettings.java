package io.tillbridge.server.config;

import io.tillbridge.core.reconcile.Direction;
import io.tillbridge.spi.document.DocumentKind;
import java.time.Duration;

/**
 * What a flow of products, stock or customers is told beside what every flow is.
 *
 * @param kind what it keeps alike
 * @param direction which side follows which
 * @param every how often both sides are looked through
 * @param allCustomers whether customers become contacts before they have bought anything
 */
public record RecordSettings(
    DocumentKind kind, Direction direction, Duration every, boolean allCustomers) {}
