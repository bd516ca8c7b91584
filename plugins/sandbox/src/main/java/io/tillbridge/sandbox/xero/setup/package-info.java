/** What an organisation is set up with: accounts, tax rates, items, tracking, currencies. */
@NullMarked
package io.tillbridge.sandbox.xero.setup;

import org.jspecify.annotations.NullMarked;
