/** The lines of an invoice reckoned so that the ledger's arithmetic gives the shop's sums. */
@NullMarked
package io.tillbridge.core.invoice;

import org.jspecify.annotations.NullMarked;
