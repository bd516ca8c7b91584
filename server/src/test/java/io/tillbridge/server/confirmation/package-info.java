/** Shops that are told of booked orders. */
@NullMarked
package io.tillbridge.server.confirmation;

import org.jspecify.annotations.NullMarked;
