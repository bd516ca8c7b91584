/** Benchmarks, each beside a hand-written baseline that does the same job. */
@NullMarked
package io.tillbridge.bench;

import org.jspecify.annotations.NullMarked;
