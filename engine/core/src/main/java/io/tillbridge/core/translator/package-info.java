/**
 * The translation at work: rules decide, the invoice is composed from what they decided, mappings
 * put it into the ledger's fields. What it takes and gives is the package {@code translation}.
 */
@NullMarked
package io.tillbridge.core.translator;

import org.jspecify.annotations.NullMarked;
