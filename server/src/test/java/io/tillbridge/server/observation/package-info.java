/** What people do in a ledger is seen. */
@NullMarked
package io.tillbridge.server.observation;

import org.jspecify.annotations.NullMarked;
