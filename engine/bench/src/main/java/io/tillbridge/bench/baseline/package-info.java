/**
 * What a competent Java programmer would write for one shop, one country's organisation and one set
 * of rules: no rule engine, no mappings, no explanations. It makes the same documents, byte for
 * byte, for the orders that are measured, and is what the engine is held against.
 */
@NullMarked
package io.tillbridge.bench.baseline;

import org.jspecify.annotations.NullMarked;
