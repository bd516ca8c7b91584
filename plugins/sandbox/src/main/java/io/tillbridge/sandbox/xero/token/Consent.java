package io.tillbridge.sandbox.xero.token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one person agreed to, or a custom connection is: the organisations that are reached, until
 * they are disconnected or all of it is revoked. For one event loop only.
 */
public final class Consent {
  private final Set<String> organisations;
  private final String scope;
  private boolean revoked;

  Consent(List<String> organisations, String scope) {
    this.organisations = new LinkedHashSet<>(organisations);
    this.scope = scope;
  }

  /** The organisations that are reached now, by name. */
  public List<String> organisations() {
    return List.copyOf(organisations);
  }

  /** Takes one out; whether it was in. */
  public boolean disconnect(String organisation) {
    return organisations.remove(organisation);
  }

  String scope() {
    return scope;
  }

  boolean revoked() {
    return revoked;
  }

  void revoke() {
    revoked = true;
    organisations.clear();
  }
}
