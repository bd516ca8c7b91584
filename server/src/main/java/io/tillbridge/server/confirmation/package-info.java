/** Telling a shop that an order of it is booked, where a flow says so. */
@NullMarked
package io.tillbridge.server.confirmation;

import org.jspecify.annotations.NullMarked;
