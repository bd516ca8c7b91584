/**
 * The one SQLite file: its migrations, its single writer with grouped commits, its readers, and
 * what is published.
 */
@NullMarked
package io.tillbridge.server.store;

import org.jspecify.annotations.NullMarked;
