/** The daily exchange rates, fetched over real HTTP into a real store. */
@NullMarked
package io.tillbridge.server.rates;

import org.jspecify.annotations.NullMarked;
