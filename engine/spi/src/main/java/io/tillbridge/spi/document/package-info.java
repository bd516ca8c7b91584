/** The canonical documents: one set of records between any shop and any ledger. */
@NullMarked
package io.tillbridge.spi.document;

import org.jspecify.annotations.NullMarked;
