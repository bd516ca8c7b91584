/** Registered customers from the store's profiles. */
@NullMarked
package io.tillbridge.xcart.customer;

import org.jspecify.annotations.NullMarked;
