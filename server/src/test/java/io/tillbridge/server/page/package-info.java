/** The page, as a person sees it in a browser. */
@NullMarked
package io.tillbridge.server.page;

import org.jspecify.annotations.NullMarked;
