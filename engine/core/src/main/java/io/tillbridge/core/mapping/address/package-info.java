/** Named mappers that bring a shop's postal addresses into the form ledgers take. */
@NullMarked
package io.tillbridge.core.mapping.address;

import org.jspecify.annotations.NullMarked;
