package io.tillbridge.sandbox.xero.token;

import java.time.Instant;

/** What a token is good for, until when. */
public record Grant(Consent consent, Instant until) {}
