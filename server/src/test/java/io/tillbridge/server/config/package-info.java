/** What a user would notice of the package of this name. */
@NullMarked
package io.tillbridge.server.config;

import org.jspecify.annotations.NullMarked;
