/** What mappings read: the sources by name, and their fields with types, taken from the records. */
@NullMarked
package io.tillbridge.core.mapping.source;

import org.jspecify.annotations.NullMarked;
