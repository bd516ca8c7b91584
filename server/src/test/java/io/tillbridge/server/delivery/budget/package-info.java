/** What a user would notice of the account of calls. */
@NullMarked
package io.tillbridge.server.delivery.budget;

import org.jspecify.annotations.NullMarked;
