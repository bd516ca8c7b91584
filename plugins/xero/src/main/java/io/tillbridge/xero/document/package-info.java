/**
 * Xero's documents: where each kind lives, what names it, and whether what stands in Xero agrees
 * with what was sent.
 */
@NullMarked
package io.tillbridge.xero.document;

import org.jspecify.annotations.NullMarked;
