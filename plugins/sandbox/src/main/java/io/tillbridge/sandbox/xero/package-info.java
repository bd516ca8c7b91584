/**
 * A look-alike of Xero's Accounting API over HTTP: who may call, how often, and which operation
 * answers.
 */
@NullMarked
package io.tillbridge.sandbox.xero;

import org.jspecify.annotations.NullMarked;
