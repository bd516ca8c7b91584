/**
 * What is live: rule packs and mappings are read from their folders, compiled, kept in the store
 * for ever by their content, and swapped in whole, or refused whole with what was live going on.
 */
@NullMarked
package io.tillbridge.server.publication;

import org.jspecify.annotations.NullMarked;
