package io.tillbridge.server.config;

import java.net.URI;
import java.util.Optional;

/**
 * Where Tillbridge listens.
 *
 * @param host the address of page, API, health and metrics; loopback unless set
 * @param port 0 takes a free one
 * @param address where people reach the page, if that is another, as behind a proxy with TLS
 * @param token what page and API ask for; a random one is made at each start where it is left out
 * @param webhook where shops knock, the same address unless set
 */
public record HttpSettings(
    String host, int port, Optional<URI> address, Optional<SecretSource> token, Webhook webhook) {
  /**
   * Where shops knock.
   *
   * @param maxBody the longest body taken, in bytes
   */
  public record Webhook(String host, int port, int maxBody) {}

  /** Whether webhooks arrive at the address of the page. */
  public boolean sharesListener() {
    return webhook.host().equals(host) && webhook.port() == port;
  }
}
