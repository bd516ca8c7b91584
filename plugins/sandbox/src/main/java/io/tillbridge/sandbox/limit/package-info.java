/** Xero's allowances of calls for an organisation and for an app, counted as Xero counts them. */
@NullMarked
package io.tillbridge.sandbox.limit;

import org.jspecify.annotations.NullMarked;
