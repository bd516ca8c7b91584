/** Lanes that carry ready effects to their ledgers in batches, and the wiring of the whole path. */
@NullMarked
package io.tillbridge.server.delivery;

import org.jspecify.annotations.NullMarked;
