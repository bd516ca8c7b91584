/** Named functions that a mapping may call, and the description of fields it maps. */
@NullMarked
package io.tillbridge.spi.mapping;

import org.jspecify.annotations.NullMarked;
