/**
 * The plugin host: plugin zips, each in a class loader of its own that sees the SPI and what the
 * SPI speaks of, and the connections that their connectors open.
 */
@NullMarked
package io.tillbridge.server.plugin;

import org.jspecify.annotations.NullMarked;
