/** Items, their stock and contacts as they stand in Xero, in the words of the canonical model. */
@NullMarked
package io.tillbridge.xero.list;

import org.jspecify.annotations.NullMarked;
