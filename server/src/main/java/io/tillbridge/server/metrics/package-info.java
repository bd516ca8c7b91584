/** Figures for Prometheus. */
@NullMarked
package io.tillbridge.server.metrics;

import org.jspecify.annotations.NullMarked;
