/** What a user would notice of the journal. */
@NullMarked
package io.tillbridge.server.journal;

import org.jspecify.annotations.NullMarked;
