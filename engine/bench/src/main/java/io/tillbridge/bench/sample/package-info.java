/** The order and the books that are measured with, and the shipped rules and mappings. */
@NullMarked
package io.tillbridge.bench.sample;

import org.jspecify.annotations.NullMarked;
