/**
 * From a pending event to planned effects: reads the order from the shop, translates it, and keeps
 * all of it in one transaction.
 */
@NullMarked
package io.tillbridge.server.reading;

import org.jspecify.annotations.NullMarked;
