/**
 * From the store's JSON of an order and its payment transactions to the canonical order. Pure: what
 * the shop says goes in, an order or the faults that prevent it come out.
 */
@NullMarked
package io.tillbridge.xcart.order;

import org.jspecify.annotations.NullMarked;
