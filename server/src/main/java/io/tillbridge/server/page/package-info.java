/** The web page: a few static files, read once. */
@NullMarked
package io.tillbridge.server.page;

import org.jspecify.annotations.NullMarked;
