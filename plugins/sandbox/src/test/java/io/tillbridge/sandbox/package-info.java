/** Tests that speak HTTP to a running sandbox. */
@NullMarked
package io.tillbridge.sandbox;

import org.jspecify.annotations.NullMarked;
