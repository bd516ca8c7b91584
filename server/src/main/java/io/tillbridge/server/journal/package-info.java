/** Events as the shops told them, durable before they are answered, until each has been read. */
@NullMarked
package io.tillbridge.server.journal;

import org.jspecify.annotations.NullMarked;
