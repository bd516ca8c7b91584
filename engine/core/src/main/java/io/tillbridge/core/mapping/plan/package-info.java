/**
 * A mapping compiled: a tree in the shape of the document it makes, its leaves in the order of the
 * rows.
 */
@NullMarked
package io.tillbridge.core.mapping.plan;

import org.jspecify.annotations.NullMarked;
