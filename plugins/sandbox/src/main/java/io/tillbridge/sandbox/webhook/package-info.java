/** The shop's side of a webhook: signing, sending, and sending again until somebody says 2xx. */
@NullMarked
package io.tillbridge.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
