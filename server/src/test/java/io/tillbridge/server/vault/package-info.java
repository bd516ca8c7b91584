/** Secrets kept in the store. */
@NullMarked
package io.tillbridge.server.vault;

import org.jspecify.annotations.NullMarked;
