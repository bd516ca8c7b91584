/** The account of calls to each remote system, exact over restarts. */
@NullMarked
package io.tillbridge.server.delivery.budget;

import org.jspecify.annotations.NullMarked;
