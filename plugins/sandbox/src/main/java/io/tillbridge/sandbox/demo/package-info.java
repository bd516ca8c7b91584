/** A driver that plays customers and afterwards compares the shop with the books, cent by cent. */
@NullMarked
package io.tillbridge.sandbox.demo;

import org.jspecify.annotations.NullMarked;
