/**
 * Secrets that remote systems give us and change: kept in the store, sealed with a key that lies
 * elsewhere, so that a copy of the store alone tells nothing.
 */
@NullMarked
package io.tillbridge.server.vault;

import org.jspecify.annotations.NullMarked;
