/** Reads the sandbox with Xero's own Java client, which must not notice the difference. */
@NullMarked
package io.tillbridge.xeroclientcheck;

import org.jspecify.annotations.NullMarked;
