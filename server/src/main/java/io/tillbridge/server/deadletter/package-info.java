/** What a person must look at; nothing in it is lost. */
@NullMarked
package io.tillbridge.server.deadletter;

import org.jspecify.annotations.NullMarked;
