/** Orders as they were read, version by version, with what the translation made of each. */
@NullMarked
package io.tillbridge.server.order;

import org.jspecify.annotations.NullMarked;
