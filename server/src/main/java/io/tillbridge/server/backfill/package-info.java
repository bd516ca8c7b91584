/** Booking the orders of a range of days on request, tried out first. */
@NullMarked
package io.tillbridge.server.backfill;

import org.jspecify.annotations.NullMarked;
