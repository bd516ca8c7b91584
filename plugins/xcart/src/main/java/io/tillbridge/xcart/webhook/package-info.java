/**
 * Webhooks: first whether they are authentic, over the bytes as they came, and only then what they
 * say. X-Cart itself sends none; they come from an add-on in the store.
 */
@NullMarked
package io.tillbridge.xcart.webhook;

import org.jspecify.annotations.NullMarked;
