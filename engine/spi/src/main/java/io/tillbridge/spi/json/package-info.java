/** The canonical documents as JSON, unknown fields kept. */
@NullMarked
package io.tillbridge.spi.json;

import org.jspecify.annotations.NullMarked;
