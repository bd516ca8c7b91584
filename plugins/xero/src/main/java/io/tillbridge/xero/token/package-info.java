/**
 * Access tokens by OAuth 2.0: fetched once for all who wait, kept until shortly before they expire.
 */
@NullMarked
package io.tillbridge.xero.token;

import org.jspecify.annotations.NullMarked;
