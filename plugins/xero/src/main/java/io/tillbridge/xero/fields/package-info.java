/** The fields of Xero's documents, with the limits that Xero puts on them, for the mapping. */
@NullMarked
package io.tillbridge.xero.fields;

import org.jspecify.annotations.NullMarked;
