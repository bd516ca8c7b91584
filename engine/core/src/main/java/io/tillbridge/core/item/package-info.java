/** A product as it is to stand in the ledger, once the rules have decided. */
@NullMarked
package io.tillbridge.core.item;

import org.jspecify.annotations.NullMarked;
