/**
 * What booking orders costs in calls to the ledger and in bytes read from it, beside the same
 * orders booked one at a time.
 */
@NullMarked
package io.tillbridge.bench.calls;

import org.jspecify.annotations.NullMarked;
