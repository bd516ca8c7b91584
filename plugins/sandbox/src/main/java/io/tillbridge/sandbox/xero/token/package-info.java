/** Access and refresh tokens, and the memory of idempotency keys, which both belong to an app. */
@NullMarked
package io.tillbridge.sandbox.xero.token;

import org.jspecify.annotations.NullMarked;
