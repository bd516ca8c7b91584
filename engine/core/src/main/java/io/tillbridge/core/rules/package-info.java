/** The rule base: packs of rules loaded from folders, compiled once and evaluated with a trace. */
@NullMarked
package io.tillbridge.core.rules;

import org.jspecify.annotations.NullMarked;
