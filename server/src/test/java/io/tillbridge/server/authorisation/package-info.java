/** A person connects, chooses, and disconnects. */
@NullMarked
package io.tillbridge.server.authorisation;

import org.jspecify.annotations.NullMarked;
