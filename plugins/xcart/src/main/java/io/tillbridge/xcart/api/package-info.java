/** Talking to the store's REST API: one GET, and everything that can become of it. */
@NullMarked
package io.tillbridge.xcart.api;

import org.jspecify.annotations.NullMarked;
