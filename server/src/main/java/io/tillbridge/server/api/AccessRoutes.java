package io.tillbridge.server.api;

import static io.tillbridge.server.api.Route.get;
import static io.tillbridge.server.api.Route.post;

import io.tillbridge.server.api.Answer.Body;
import io.tillbridge.server.api.Answer.Question;
import io.tillbridge.server.api.Answer.Refusal;
import io.tillbridge.server.authorisation.Authorisation;
import io.tillbridge.server.authorisation.Progress;
import io.tillbridge.server.http.HttpProblem;
import io.tillbridge.server.plugin.Connections;
import io.tillbridge.spi.connector.Authorises;
import io.tillbridge.spi.connector.Authorises.Access;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The routes about access that people grant in remote systems' pages. */
public final class AccessRoutes {
  private final Connections connections;
  private final Authorisation authorisation;

  /** Asks {@code authorisation} about those of {@code connections} that need it. */
  public AccessRoutes(Connections connections, Authorisation authorisation) {
    this.connections = connections;
    this.authorisation = authorisation;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        get(
            "/connections/{id}/authorise",
            "authoriseConnection",
            "A page of the remote system for a person to open and agree in; good for ten minutes.",
            List.of(),
            InvitationView.class,
            q -> at(q, connector -> Future.succeededFuture(invitation(q, connector)))),
        get(
            "/connections/{id}/authorise/{attempt}",
            "getAuthorisation",
            "What has become of such an invitation.",
            List.of(),
            Progress.class,
            q ->
                at(
                    q,
                    connector ->
                        Future.succeededFuture(
                            authorisation.progress(q.part("id"), q.part("attempt"))))),
        get(
            "/connections/{id}/access",
            "getAccess",
            "How the access stands and which organisations it reaches; asks the remote system.",
            List.of(),
            AccessView.class,
            q -> at(q, connector -> connector.access().map(AccessRoutes::view))),
        post(
            "/connections/{id}/organisation/{organisation}",
            "chooseOrganisation",
            "Chooses the organisation that this connection is to; the choice is kept.",
            AccessView.class,
            q ->
                at(
                    q,
                    connector ->
                        authorisation
                            .choose(q.part("id"), connector, q.part("organisation"))
                            .map(AccessRoutes::view))),
        post(
            "/connections/{id}/disconnect",
            "disconnect",
            "Gives the access back, there and here; a person must grant it anew.",
            AccessView.class,
            q ->
                at(
                    q,
                    connector ->
                        connector
                            .disconnect()
                            .compose(done -> connector.access())
                            .map(AccessRoutes::view))));
  }

  /** A page to open. */
  record InvitationView(String url, String attempt, Instant until) {}

  /** How access stands. */
  record AccessView(
      Authorises.State state, String why, List<OrganisationView> organisations, String chosen) {}

  /** An organisation. */
  record OrganisationView(String id, String name) {}

  private InvitationView invitation(Question q, Authorises connector) {
    Authorisation.Invitation made = authorisation.invite(q.part("id"), connector);
    return new InvitationView(made.url().toString(), made.attempt(), made.until());
  }

  private static AccessView view(Access access) {
    return new AccessView(
        access.state(),
        access.why(),
        access.organisations().stream()
            .map(each -> new OrganisationView(each.id(), each.name()))
            .toList(),
        access.chosen());
  }

  private Future<Answer> at(Question q, Function<Authorises, Future<?>> operation) {
    String id = q.part("id");
    if (connections.connection(id).isEmpty()) {
      return refused(HttpProblem.notFound("There is no connection '" + id + "'."));
    }
    Optional<Authorises> connector = authorisation.of(id);
    if (connector.isEmpty()) {
      return refused(
          HttpProblem.conflict(
              "Connection '" + id + "' has its access from the configuration; nobody is asked."));
    }
    return operation
        .apply(connector.get())
        .<Answer>map(value -> new Body(value))
        .recover(
            failure ->
                failure instanceof RemoteFailure remote
                    ? refused(remote(remote))
                    : Future.failedFuture(failure));
  }

  private static HttpProblem remote(RemoteFailure failure) {
    String why =
        failure.outcome() instanceof Outcome.Blocked blocked
            ? blocked.blockage().why()
            : failure.outcome() instanceof Outcome.Retry retry
                ? retry.why()
                : "The remote system would not do it.";
    return new HttpProblem(502, "remote-failed", "The remote system would not do it", why);
  }

  private static Future<Answer> refused(HttpProblem problem) {
    return Future.succeededFuture(new Refusal(problem));
  }
}
