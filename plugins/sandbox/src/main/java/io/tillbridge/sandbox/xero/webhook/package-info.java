/** Xero's side of webhooks: what changed, signed, sent, and sent again. */
@NullMarked
package io.tillbridge.sandbox.xero.webhook;

import org.jspecify.annotations.NullMarked;
