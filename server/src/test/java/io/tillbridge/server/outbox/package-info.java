/** What a user would notice of the outbox. */
@NullMarked
package io.tillbridge.server.outbox;

import org.jspecify.annotations.NullMarked;
