/** When to try again, and what stops a connection meanwhile. */
@NullMarked
package io.tillbridge.server.pace;

import org.jspecify.annotations.NullMarked;
