/**
 * One HTTP exchange as values: a call comes in, an answer goes out, and an operation is the
 * function between them.
 */
@NullMarked
package io.tillbridge.sandbox.http;

import org.jspecify.annotations.NullMarked;
