package io.tillbridge.xero.token;

import java.time.Instant;

/**
 * Leave to call the API.
 *
 * @param freshUntil from then on it is not used for new calls
 */
public record AccessToken(String value, Instant freshUntil) {

  /** Never shows the token: this may end in a log. */
  @Override
  public String toString() {
    return "access token, fresh until " + freshUntil;
  }
}
