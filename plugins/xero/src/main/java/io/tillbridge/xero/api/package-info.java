/**
 * Calls of the accounting API: token, organisation and budget added, and every refusal turned into
 * what the host should do.
 */
@NullMarked
package io.tillbridge.xero.api;

import org.jspecify.annotations.NullMarked;
