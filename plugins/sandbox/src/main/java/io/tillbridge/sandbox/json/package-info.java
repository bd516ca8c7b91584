/**
 * Reading and writing JSON with exact decimals: what a request says is what is kept, digit by
 * digit.
 */
@NullMarked
package io.tillbridge.sandbox.json;

import org.jspecify.annotations.NullMarked;
