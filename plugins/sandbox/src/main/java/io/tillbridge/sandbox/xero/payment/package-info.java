/** Payments and allocations: money that settles a document, and taking it back. */
@NullMarked
package io.tillbridge.sandbox.xero.payment;

import org.jspecify.annotations.NullMarked;
