/** Contacts: who may be written, and how they are shown. */
@NullMarked
package io.tillbridge.sandbox.xero.contact;

import org.jspecify.annotations.NullMarked;
