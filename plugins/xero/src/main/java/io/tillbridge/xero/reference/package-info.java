/**
 * What an organisation knows: its accounts, tax rates, items, tracking, currencies and time zone.
 */
@NullMarked
package io.tillbridge.xero.reference;

import org.jspecify.annotations.NullMarked;
