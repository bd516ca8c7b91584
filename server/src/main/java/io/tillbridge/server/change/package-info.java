/** Tells listeners in this process which orders changed. */
@NullMarked
package io.tillbridge.server.change;

import org.jspecify.annotations.NullMarked;
