/** The Vert.x application. */
@NullMarked
package io.tillbridge.server;

import org.jspecify.annotations.NullMarked;
