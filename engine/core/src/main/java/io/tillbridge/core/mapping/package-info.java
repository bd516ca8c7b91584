/** Declarative mapping documents: target field from an expression, every value explained. */
@NullMarked
package io.tillbridge.core.mapping;

import org.jspecify.annotations.NullMarked;
