/**
 * Looking through the shops for what no webhook told: new and changed orders by a cursor, and those
 * known already read again, since a shop's date of change may stand still. What is found goes into
 * the journal like anything a shop tells of.
 */
@NullMarked
package io.tillbridge.server.sweep;

import org.jspecify.annotations.NullMarked;
