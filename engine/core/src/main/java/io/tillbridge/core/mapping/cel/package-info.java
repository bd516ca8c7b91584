/**
 * Expressions. They are written in CEL (Common Expression Language) and parsed and type-checked by
 * the reference implementation against the source model; a checked expression is then turned into a
 * tree of plain functions. That keeps decimals exact, makes a path as cheap as the accessors it
 * names, and bounds what an expression can do to the operations that {@link
 * io.tillbridge.core.mapping.cel.Operations} lists. An absent value (a missing map entry, an index
 * past the end) makes what is computed from it absent; as a condition it counts as false.
 */
@NullMarked
package io.tillbridge.core.mapping.cel;

import org.jspecify.annotations.NullMarked;
