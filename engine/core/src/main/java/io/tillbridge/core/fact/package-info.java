/**
 * What rules see of an order: the facts they match on, made in the shape they read aloud, so that
 * arithmetic and look-ups are done here once and not in conditions.
 */
@NullMarked
package io.tillbridge.core.fact;

import org.jspecify.annotations.NullMarked;
