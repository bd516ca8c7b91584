/**
 * Finding orders that no webhook told of: lists of the store walked page by page, round the orders
 * that the store can't show.
 */
@NullMarked
package io.tillbridge.xcart.sweep;

import org.jspecify.annotations.NullMarked;
