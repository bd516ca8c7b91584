/** Custom-field mappers for shop and ledger fields. */
@NullMarked
package io.tillbridge.fields;

import org.jspecify.annotations.NullMarked;
