/** What the tests share: a running sandbox, and Xero's own description of its API. */
@NullMarked
package io.tillbridge.sandbox.support;

import org.jspecify.annotations.NullMarked;
