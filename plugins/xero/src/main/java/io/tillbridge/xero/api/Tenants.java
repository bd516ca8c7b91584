package io.tillbridge.xero.api;

import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.token.AccessToken;
import io.tillbridge.xero.token.Blocked;
import io.tillbridge.xero.token.GrantKeeper;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation the connection is to: the setting's, else the one that a person chose, else
 * the only one that the access reaches. Never the first of several: they come in no order (Xero
 * identity API, connections). Whoever comes while that is being asked waits for the answer. Safe
 * for use by several threads.
 */
public final class Tenants {
  private final XeroSettings settings;
  private final GrantKeeper grants;
  private final Organisations organisations;
  private @Nullable Future<String> known;

  /** Asks nothing yet. */
  public Tenants(XeroSettings settings, GrantKeeper grants, Organisations organisations) {
    this.settings = settings;
    this.grants = grants;
    this.organisations = organisations;
    forget();
  }

  /** Somebody connected or chose: what was known may be wrong. */
  public synchronized void forget() {
    known = settings.tenantId().map(Future::succeededFuture).orElse(null);
  }

  /** The tenant id, if it is known without asking. */
  public synchronized Optional<String> known() {
    return known != null && known.succeeded() ? Optional.of(known.result()) : Optional.empty();
  }

  /** The tenant id; fails with {@link RemoteFailure}. */
  synchronized Future<String> tenant(AccessToken token) {
    if (known == null || known.failed()) {
      known =
          grants
              .tenant()
              .compose(
                  chosen ->
                      chosen.isPresent()
                          ? Future.succeededFuture(chosen.get())
                          : organisations.reached(token).compose(Tenants::only));
    }
    return known;
  }

  /** The organisation to take of these, where no person is needed to say. */
  public Future<Optional<String>> chosen(List<ReachedOrganisation> reached) {
    return grants
        .tenant()
        .map(
            chosen ->
                settings
                    .tenantId()
                    .or(() -> chosen)
                    .or(
                        () ->
                            reached.size() == 1
                                ? Optional.of(reached.get(0).tenantId())
                                : Optional.empty()));
  }

  private static Future<String> only(List<ReachedOrganisation> reached) {
    if (reached.size() == 1) {
      return Future.succeededFuture(reached.get(0).tenantId());
    }
    if (reached.isEmpty()) {
      return Blocked.reconnect("The access reaches no Xero organisation: connect one.");
    }
    return Blocked.reconnect(
        "The access reaches several Xero organisations: choose one with `tillbridge connect`, or"
            + " set tenantId, to one of "
            + reached.stream()
                .map(each -> each.tenantId() + " (" + each.name() + ")")
                .collect(Collectors.joining(", "))
            + ".");
  }
}
