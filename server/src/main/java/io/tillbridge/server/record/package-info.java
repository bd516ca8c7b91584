/**
 * Products, stock and customers kept alike in shop and ledger: both sides are looked through, what
 * changed is reconciled, and what follows is written at low priority, after all that orders want.
 */
@NullMarked
package io.tillbridge.server.record;

import org.jspecify.annotations.NullMarked;
