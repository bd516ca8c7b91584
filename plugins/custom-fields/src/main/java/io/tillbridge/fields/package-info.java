/**
 * Named functions for custom fields: an order's or a product's attribute becomes a reference, a
 * tracking option, part of a line's description or a field of the contact. Each function does one
 * thing and takes what another gives, so a mapping puts them together. They all answer the same to
 * a value that isn't there: {@code default} where one is given, else the target is left out.
 */
@NullMarked
package io.tillbridge.fields;

import org.jspecify.annotations.NullMarked;
