/** What can be told of a mapping before an order comes: target fields, types, arguments. */
@NullMarked
package io.tillbridge.core.mapping.check;

import org.jspecify.annotations.NullMarked;
