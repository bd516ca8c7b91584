/** How documents stand in Xero, for people pay and void them there by hand. */
@NullMarked
package io.tillbridge.xero.observe;

import org.jspecify.annotations.NullMarked;
