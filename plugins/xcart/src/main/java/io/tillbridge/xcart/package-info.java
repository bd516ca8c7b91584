/** The X-Cart connector. */
@NullMarked
package io.tillbridge.xcart;

import org.jspecify.annotations.NullMarked;
