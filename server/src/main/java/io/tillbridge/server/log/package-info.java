/** The log: one line per event, for people or machines, never with a secret in it. */
@NullMarked
package io.tillbridge.server.log;

import org.jspecify.annotations.NullMarked;
