/**
 * What the translation takes and gives: an order and what is known of the books, documents to
 * write.
 */
@NullMarked
package io.tillbridge.core.translation;

import org.jspecify.annotations.NullMarked;
