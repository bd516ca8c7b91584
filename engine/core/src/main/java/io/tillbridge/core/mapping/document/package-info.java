/** Mapping documents as they are written: JSON rows with their places in the file. */
@NullMarked
package io.tillbridge.core.mapping.document;

import org.jspecify.annotations.NullMarked;
