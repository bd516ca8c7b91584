/** What a user would notice of the delivery. */
@NullMarked
package io.tillbridge.server.delivery;

import org.jspecify.annotations.NullMarked;
