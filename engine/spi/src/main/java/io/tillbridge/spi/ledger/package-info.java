/** What a ledger tells of itself: its organisation, accounts, tax rates, items and tracking. */
@NullMarked
package io.tillbridge.spi.ledger;

import org.jspecify.annotations.NullMarked;
