package io.tillbridge.xero.connection;

/** How access is granted (OAuth 2.0 grant types that Xero offers to a server). */
public enum Grant {
  /** A custom connection: one organisation, no person, no refresh token. */
  CLIENT_CREDENTIALS("client_credentials"),
  /** A person agrees in Xero's pages; each refresh then brings a new refresh token. */
  AUTHORIZATION_CODE("authorization_code"),
  /** The same, begun with a refresh token that somebody got elsewhere. */
  REFRESH_TOKEN("refresh_token");

  private final String wire;

  Grant(String wire) {
    this.wire = wire;
  }

  /** The value of {@code grant_type}, also of the setting. */
  public String wire() {
    return wire;
  }
}
