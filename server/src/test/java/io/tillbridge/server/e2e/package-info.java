/**
 * The whole, as it is shipped: the packaged server with its plugins from their zips as one process,
 * the sandbox shop and ledger as another, and tests that place orders in the one and look into the
 * books of the other.
 */
@NullMarked
package io.tillbridge.server.e2e;

import org.jspecify.annotations.NullMarked;
