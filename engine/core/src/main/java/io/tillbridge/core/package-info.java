/** The pure middle of Tillbridge: rules, mapping and the translation over both. */
@NullMarked
package io.tillbridge.core;

import org.jspecify.annotations.NullMarked;
