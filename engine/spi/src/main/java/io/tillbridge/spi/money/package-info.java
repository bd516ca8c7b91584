/** Amounts of money: a decimal and its ISO currency, never a floating-point number. */
@NullMarked
package io.tillbridge.spi.money;

import org.jspecify.annotations.NullMarked;
