package io.tillbridge.sandbox.xero.token;

import java.time.Instant;

/**
 * What an access token allows.
 *
 * @param organisation the one organisation it is good for, as with Xero's custom connections
 * @param scope what was asked for, kept as said
 * @param until when it ends
 */
public record Grant(String organisation, String scope, Instant until) {}
