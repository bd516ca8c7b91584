/**
 * Listening: the servers, who may speak to page and API, and how a refusal is said (RFC 9457). What
 * is answered comes from the packages {@code intake}, {@code api} and {@code page}.
 */
@NullMarked
package io.tillbridge.server.http;

import org.jspecify.annotations.NullMarked;
