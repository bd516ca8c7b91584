/**
 * Weather on demand: slow answers, error answers, connections that break, and work that is done but
 * never acknowledged.
 */
@NullMarked
package io.tillbridge.sandbox.fault;

import org.jspecify.annotations.NullMarked;
