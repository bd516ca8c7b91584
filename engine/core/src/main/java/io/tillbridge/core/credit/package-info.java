/**
 * What becomes of an order in the books once something is applied to its invoice: refunds as credit
 * notes, edits as differences, payouts and allocations. All of it is reckoned from the documents
 * that stand, so that reckoning again adds nothing.
 */
@NullMarked
package io.tillbridge.core.credit;

import org.jspecify.annotations.NullMarked;
