/**
 * The levers of the sandbox: place an order, make weather, count calls, look at the books without
 * asking Xero.
 */
@NullMarked
package io.tillbridge.sandbox.control;

import org.jspecify.annotations.NullMarked;
