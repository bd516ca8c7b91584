/** Looking documents up by their business keys, in as few calls as the API allows. */
@NullMarked
package io.tillbridge.xero.find;

import org.jspecify.annotations.NullMarked;
