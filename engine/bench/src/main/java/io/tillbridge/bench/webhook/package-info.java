/** How many signed webhooks a second the server makes durable, beside what it costs to answer. */
@NullMarked
package io.tillbridge.bench.webhook;

import org.jspecify.annotations.NullMarked;
