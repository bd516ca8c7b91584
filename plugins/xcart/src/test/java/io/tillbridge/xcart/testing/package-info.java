/** A store that answers over HTTP, and a connector opened on it. */
@NullMarked
package io.tillbridge.xcart.testing;

import org.jspecify.annotations.NullMarked;
