/**
 * Records that shop and ledger both keep: what each has now, held against what they last agreed on,
 * tells what is to be written to which side. Pure.
 */
@NullMarked
package io.tillbridge.core.reconcile;

import org.jspecify.annotations.NullMarked;
