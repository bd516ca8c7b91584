/**
 * At what exchange rate an invoice in another currency is booked: the ledger's own, a day's rate of
 * a published table, or one that the flow fixes. Pure.
 */
@NullMarked
package io.tillbridge.core.currency;

import org.jspecify.annotations.NullMarked;
