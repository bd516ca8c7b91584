/** What stays in memory when rules are reloaded again and again. */
@NullMarked
package io.tillbridge.bench.soak;

import org.jspecify.annotations.NullMarked;
