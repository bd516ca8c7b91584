/** A look-alike X-Cart store and Xero organisation in a process of its own. */
@NullMarked
package io.tillbridge.sandbox;

import org.jspecify.annotations.NullMarked;
