package io.tillbridge.xero.token;

/** What the token endpoint said. */
sealed interface TokenAnswer {

  /** It gave tokens; {@code refreshToken} is "" where it gave none. */
  record Granted(AccessToken access, String refreshToken) implements TokenAnswer {
    /** Never shows the tokens: this may end in a log. */
    @Override
    public String toString() {
      return "granted";
    }
  }

  /** It refused, by OAuth's name of the error, like {@code invalid_grant}. */
  record Refused(String error) implements TokenAnswer {}
}
