/** Writing in batches: one outcome for each request, whatever order or shape the answer has. */
@NullMarked
package io.tillbridge.xero.write;

import org.jspecify.annotations.NullMarked;
