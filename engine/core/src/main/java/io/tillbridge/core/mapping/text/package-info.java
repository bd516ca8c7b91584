/** Named mappers for texts, names, phone numbers, days and amounts. */
@NullMarked
package io.tillbridge.core.mapping.text;

import org.jspecify.annotations.NullMarked;
