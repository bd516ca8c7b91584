/** What a user would notice of the store. */
@NullMarked
package io.tillbridge.server.store;

import org.jspecify.annotations.NullMarked;
