package io.tillbridge.xero.token;

/**
 * The refresh token to use next. Xero gives a new one with each refresh and takes the old one for
 * 30 minutes more, so an answer that was lost does no harm. A new one lives in memory only: after a
 * restart the connection goes on with the one in the vault as long as Xero takes it. Guarded by
 * itself.
 */
final class RefreshTokens {
  private String stored = "";
  private String rotated = "";

  /** The newest token; {@code inVault} wins as soon as it changes: a person connected again. */
  synchronized String current(String inVault) {
    if (!inVault.equals(stored)) {
      stored = inVault;
      rotated = "";
    }
    return rotated.isEmpty() ? stored : rotated;
  }

  /** Keeps the token that came with a refresh. */
  synchronized void rotated(String token) {
    if (!token.isEmpty()) {
      rotated = token;
    }
  }
}
