/** Tests of the demo driver. */
@NullMarked
package io.tillbridge.sandbox.demo;

import org.jspecify.annotations.NullMarked;
