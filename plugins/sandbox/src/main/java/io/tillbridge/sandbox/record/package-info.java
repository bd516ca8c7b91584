/**
 * What was asked of the sandbox: counts by path and minute, and an optional file of whole
 * exchanges.
 */
@NullMarked
package io.tillbridge.sandbox.record;

import org.jspecify.annotations.NullMarked;
