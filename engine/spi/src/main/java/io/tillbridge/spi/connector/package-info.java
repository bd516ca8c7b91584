/** What a connector is, what it can do, and every way its work can end. */
@NullMarked
package io.tillbridge.spi.connector;

import org.jspecify.annotations.NullMarked;
