/** Orders from before the first start, booked on request. */
@NullMarked
package io.tillbridge.server.backfill;

import org.jspecify.annotations.NullMarked;
