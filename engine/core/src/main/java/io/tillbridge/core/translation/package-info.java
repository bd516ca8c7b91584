/** The pure function from an order and what is known of the books to the documents to write. */
@NullMarked
package io.tillbridge.core.translation;

import org.jspecify.annotations.NullMarked;
