/** When an invoice is to be paid, and by what number it is known. Pure. */
@NullMarked
package io.tillbridge.core.terms;

import org.jspecify.annotations.NullMarked;
