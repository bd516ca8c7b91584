/** Products and stock, kept alike in a shop and a ledger that are reached by HTTP. */
@NullMarked
package io.tillbridge.server.record;

import org.jspecify.annotations.NullMarked;
