/**
 * Exchange rates that a central bank publishes day by day: fetched, kept, and laid beside what a
 * ledger tells of itself.
 */
@NullMarked
package io.tillbridge.server.rates;

import org.jspecify.annotations.NullMarked;
