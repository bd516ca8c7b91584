/** What rules may conclude: the decision vocabulary, and the decisions with their trace. */
@NullMarked
package io.tillbridge.core.decision;

import org.jspecify.annotations.NullMarked;
