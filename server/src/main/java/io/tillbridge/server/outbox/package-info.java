/**
 * Effects: the writes that are intended for a ledger, from planned to settled, and what stands
 * there already.
 */
@NullMarked
package io.tillbridge.server.outbox;

import org.jspecify.annotations.NullMarked;
