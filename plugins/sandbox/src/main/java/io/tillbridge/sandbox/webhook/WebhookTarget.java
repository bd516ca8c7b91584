package io.tillbridge.sandbox.webhook;

/**
 * Where deliveries go.
 *
 * @param url the receiver, absolute
 * @param secret what signs them
 * @param signing how they are signed
 * @param duplicates how likely a delivery is sent twice, 0 to 1
 */
public record WebhookTarget(String url, String secret, Signing signing, double duplicates) {}
