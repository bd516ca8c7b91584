/** A person's consent in Xero's pages, the choice of an organisation, and the way back. */
@NullMarked
package io.tillbridge.xero.authorisation;

import org.jspecify.annotations.NullMarked;
