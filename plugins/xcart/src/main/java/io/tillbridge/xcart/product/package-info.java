/** The store's products: for themselves, for their stock, and for the lines that sell them. */
@NullMarked
package io.tillbridge.xcart.product;

import org.jspecify.annotations.NullMarked;
