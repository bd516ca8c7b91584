/** The Xero connector. */
@NullMarked
package io.tillbridge.xero;

import org.jspecify.annotations.NullMarked;
