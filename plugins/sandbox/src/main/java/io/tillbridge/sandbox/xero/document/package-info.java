/**
 * Invoices and credit notes: line arithmetic as Xero does it, what may change when, and how they
 * are shown.
 */
@NullMarked
package io.tillbridge.sandbox.xero.document;

import org.jspecify.annotations.NullMarked;
