/** Shops that tell of nothing, and what is found in them all the same. */
@NullMarked
package io.tillbridge.server.sweep;

import org.jspecify.annotations.NullMarked;
