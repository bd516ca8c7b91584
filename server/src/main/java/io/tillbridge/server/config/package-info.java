/**
 * The configuration: {@code tillbridge.yaml}, overridden key by key from the environment, read once
 * at start into records. Every fault is found in one go, each with its line and what to do.
 */
@NullMarked
package io.tillbridge.server.config;

import org.jspecify.annotations.NullMarked;
