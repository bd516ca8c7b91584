/** What a person sets for one store: described once, read once, checked all together. */
@NullMarked
package io.tillbridge.xcart.settings;

import org.jspecify.annotations.NullMarked;
