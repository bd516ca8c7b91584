/** The books of an organisation: what stands in them, and the shelves it stands on. */
@NullMarked
package io.tillbridge.sandbox.xero.books;

import org.jspecify.annotations.NullMarked;
