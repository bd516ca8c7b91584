package io.tillbridge.server.api;

import static io.tillbridge.server.api.Route.get;
import static io.tillbridge.server.api.Route.post;

import io.tillbridge.server.api.Answer.Body;
import io.tillbridge.server.api.Answer.Question;
import io.tillbridge.server.http.HttpProblem;
import io.tillbridge.server.intake.Refusal;
import io.tillbridge.server.intake.Refusals;
import io.tillbridge.server.plugin.Connections;
import io.tillbridge.server.plugin.PluginHost;
import io.tillbridge.server.publication.EditRefused;
import io.tillbridge.server.publication.FlowStatus;
import io.tillbridge.server.publication.LiveFlow;
import io.tillbridge.server.publication.Publisher;
import io.tillbridge.server.store.Publications;
import io.tillbridge.server.store.PublishedVersion;
import io.tillbridge.spi.connector.ConnectorDescriptor;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The routes about the installation: connections, plugins, flows, refused webhooks. */
public final class InstallationRoutes {
  private final PluginHost plugins;
  private final Connections connections;
  private final Publisher publisher;
  private final Publications publications;
  private final Refusals refusals;
  private final Function<LiveFlow, Future<FlowStatus>> publish;

  /** {@code publish} publishes what is in a flow's folders. */
  public InstallationRoutes(
      PluginHost plugins,
      Connections connections,
      Publisher publisher,
      Publications publications,
      Refusals refusals,
      Function<LiveFlow, Future<FlowStatus>> publish) {
    this.plugins = plugins;
    this.connections = connections;
    this.publisher = publisher;
    this.publications = publications;
    this.refusals = refusals;
    this.publish = publish;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        get(
            "/connections",
            "listConnections",
            "The configured connections and what they can do.",
            List.of(),
            Generic.of(List.class, ConnectionView.class),
            q -> Future.succeededFuture(new Body(connectionViews()))),
        get(
            "/plugins",
            "listPlugins",
            "The plugins at work, and those that were left out.",
            List.of(),
            PluginsView.class,
            q -> Future.succeededFuture(new Body(pluginsView()))),
        get(
            "/flows",
            "listFlows",
            "Every flow, what is live in it, and what is wrong with an edit that was refused.",
            List.of(),
            Generic.of(List.class, FlowStatus.class),
            q ->
                Future.succeededFuture(
                    new Body(publisher.flows().stream().map(LiveFlow::status).toList()))),
        get(
            "/flows/{name}/versions",
            "listFlowVersions",
            "Every version of the flow's rules and mappings that was published.",
            List.of(),
            Generic.of(List.class, PublishedVersion.class),
            this::versions),
        post(
            "/flows/{name}/publish",
            "publishFlow",
            "Publishes what is in the flow's folders; refused whole where it doesn't pass.",
            FlowStatus.class,
            this::publish),
        get(
            "/refusals",
            "listRefusals",
            "The webhooks refused lately, the newest first.",
            List.of(),
            Generic.of(List.class, Refusal.class),
            q -> Future.succeededFuture(new Body(refusals.recent()))));
  }

  /** A connection. */
  record ConnectionView(
      String id,
      String connector,
      String name,
      String version,
      Set<String> reads,
      Set<String> writes,
      boolean receivesEvents,
      boolean sweeps) {}

  /** The plugins. */
  record PluginsView(List<PluginView> plugins, List<LeftOut> leftOut) {}

  /** A plugin at work. */
  record PluginView(String id, String version, List<String> connectors, List<String> mappers) {}

  /** A plugin that was left out. */
  record LeftOut(String file, String why) {}

  private List<ConnectionView> connectionViews() {
    return connections.all().stream()
        .map(
            each -> {
              ConnectorDescriptor kind = each.descriptor();
              Set<String> reads = new TreeSet<>();
              kind.reads().forEach(k -> reads.add(k.name()));
              Set<String> writes = new TreeSet<>();
              kind.writes().forEach(k -> writes.add(k.name()));
              return new ConnectionView(
                  each.id(),
                  kind.id(),
                  kind.name(),
                  kind.version(),
                  reads,
                  writes,
                  each.connector().receivesEvents().isPresent(),
                  each.connector().sweeps().isPresent());
            })
        .toList();
  }

  private PluginsView pluginsView() {
    return new PluginsView(
        plugins.plugins().stream()
            .map(
                p ->
                    new PluginView(
                        p.id(),
                        p.version(),
                        p.connectors().stream().map(c -> c.descriptor().id()).toList(),
                        p.fieldMappers().stream().map(m -> m.name()).toList()))
            .toList(),
        plugins.refused().stream().map(r -> new LeftOut(r.file(), r.why())).toList());
  }

  private Future<Answer> versions(Question q) {
    Optional<LiveFlow> flow = publisher.flow(q.part("name"));
    if (flow.isEmpty()) {
      return Future.succeededFuture(Answer.found(flow, "flow of this name"));
    }
    Future<List<PublishedVersion>> rules =
        publications.versions(
            "rules", String.valueOf(flow.get().definition().rules().getFileName()));
    Future<List<PublishedVersion>> mappings =
        publications.versions(
            "mappings", String.valueOf(flow.get().definition().mappings().getFileName()));
    return Future.all(rules, mappings)
        .map(
            both -> {
              List<PublishedVersion> all = new ArrayList<>(rules.result());
              all.addAll(mappings.result());
              return new Body(all);
            });
  }

  private Future<Answer> publish(Question q) {
    Optional<LiveFlow> flow = publisher.flow(q.part("name"));
    if (flow.isEmpty()) {
      return Future.succeededFuture(Answer.found(flow, "flow of this name"));
    }
    return publish
        .apply(flow.get())
        .<Answer>map(Body::new)
        .recover(
            failure ->
                failure instanceof EditRefused refused
                    ? Future.succeededFuture(
                        new Answer.Refusal(
                            new HttpProblem(
                                422,
                                "edit-refused",
                                "The rules or mappings don't pass",
                                String.valueOf(refused.getMessage()))))
                    : Future.failedFuture(failure));
  }
}
