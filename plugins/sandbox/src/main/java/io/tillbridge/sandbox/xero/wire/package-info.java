/** How Xero writes things: dates, envelopes, errors, filters and pages. */
@NullMarked
package io.tillbridge.sandbox.xero.wire;

import org.jspecify.annotations.NullMarked;
