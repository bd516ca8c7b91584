/**
 * A store that answers as X-Cart 5.5 does, with its habits: tax per order, and a transaction status
 * that is a name.
 */
@NullMarked
package io.tillbridge.sandbox.xcart;

import org.jspecify.annotations.NullMarked;
