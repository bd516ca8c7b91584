/**
 * Connecting to remote systems where a person must agree in their pages: the address to open, the
 * way back, and what came of it.
 */
@NullMarked
package io.tillbridge.server.authorisation;

import org.jspecify.annotations.NullMarked;
