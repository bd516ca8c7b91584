/**
 * All that a plugin compiles against; start at {@link io.tillbridge.spi.TillbridgePlugin}. It
 * depends on Vert.x core and JSON Binding alone, and changes only by additions.
 */
@NullMarked
package io.tillbridge.spi;

import org.jspecify.annotations.NullMarked;
