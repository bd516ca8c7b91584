/**
 * What people do in a ledger to documents of ours: announced by the ledger or found by asking what
 * changed, looked at in batches, told apart from what we wrote ourselves, and kept with the order.
 */
@NullMarked
package io.tillbridge.server.observation;

import org.jspecify.annotations.NullMarked;
