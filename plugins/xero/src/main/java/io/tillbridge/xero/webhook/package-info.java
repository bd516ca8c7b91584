/** Xero's webhooks: held to be authentic, and read (Xero, "Webhooks"). */
@NullMarked
package io.tillbridge.xero.webhook;

import org.jspecify.annotations.NullMarked;
