/** The shop's JSON read member by member, numbers exact, every fault named and none thrown. */
@NullMarked
package io.tillbridge.xcart.json;

import org.jspecify.annotations.NullMarked;
