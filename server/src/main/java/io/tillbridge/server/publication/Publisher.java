package io.tillbridge.server.publication;

import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.translation.OrderTranslation;
import io.tillbridge.server.config.FlowDefinition;
import io.tillbridge.server.publication.FlowStatus.RefusedEdit;
import io.tillbridge.server.publication.LiveFlow.Live;
import io.tillbridge.server.store.Publications;
import io.tillbridge.server.store.PublishedVersion;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the rules and mappings of flows: compiles, keeps and swaps, or refuses. */
public final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final String RULES = "rules";
  private static final String MAPPINGS = "mappings";
  private final WorkerExecutor workers;
  private final Clock clock;
  private final RuleBases bases = new RuleBases();
  private final List<LiveFlow> flows;
  private final Consumer<FlowStatus> listener;

  /** {@code listener} hears of each flow whose status changed. */
  public Publisher(
      Vertx vertx, Clock clock, List<FlowDefinition> flows, Consumer<FlowStatus> listener) {
    this.workers = vertx.createSharedWorkerExecutor("tillbridge-compile", 2, 10, TimeUnit.MINUTES);
    this.clock = clock;
    this.flows = flows.stream().map(LiveFlow::new).toList();
    this.listener = listener;
  }

  /** Every flow. */
  public List<LiveFlow> flows() {
    return flows;
  }

  /** The flow of this name. */
  public Optional<LiveFlow> flow(String name) {
    return flows.stream().filter(flow -> flow.definition().name().equals(name)).findFirst();
  }

  /**
   * Compiles the rule packs in the folders beforehand, for a quick start. What is wrong with them
   * is said when they are published.
   */
  public Future<Void> warm() {
    return workers.executeBlocking(
        () -> {
          for (LiveFlow flow : flows) {
            try {
              rules(flow.definition().rules());
            } catch (EditRefused | IOException e) {
              LOG.debug("The rules of {} don't compile", flow.definition().name(), e);
            }
          }
          return null;
        },
        false);
  }

  /**
   * Publishes what is in a flow's folders and makes it live. Where it is refused, what was live
   * goes on, and the future fails with {@link EditRefused}.
   */
  public Future<FlowStatus> publish(
      LiveFlow flow, Publications publications, TranslationMaker maker, Note note) {
    return workers
        .executeBlocking(() -> compile(flow.definition(), maker), false)
        .compose(compiled -> record(flow.definition(), compiled, publications, note))
        .map(compiled -> swap(flow, compiled))
        .onFailure(failure -> refuse(flow, failure));
  }

  /** Makes the last published version live; empty where there never was one. */
  public Future<Optional<FlowStatus>> restore(
      LiveFlow flow, Publications publications, TranslationMaker maker) {
    FlowDefinition definition = flow.definition();
    Future<Optional<FolderFiles>> rules = files(publications, RULES, definition.rules());
    Future<Optional<FolderFiles>> mappings = files(publications, MAPPINGS, definition.mappings());
    return Future.all(rules, mappings)
        .compose(
            both -> {
              if (rules.result().isEmpty() || mappings.result().isEmpty()) {
                return Future.succeededFuture(Optional.empty());
              }
              return workers
                  .executeBlocking(
                      () -> {
                        FolderFiles ruleFiles = rules.result().get();
                        RuleBase base = bases.compiled(name(definition.rules()), ruleFiles);
                        FolderFiles mappingFiles = mappings.result().get();
                        return new Compiled(
                            base,
                            maker.make(definition, base, mappingFiles),
                            ruleFiles,
                            mappingFiles);
                      },
                      false)
                  .map(
                      compiled -> {
                        Optional<RefusedEdit> refused = flow.status().refused();
                        FlowStatus status = swap(flow, compiled);
                        refused.ifPresent(flow::refuse);
                        return Optional.of(status);
                      });
            });
  }

  /** Lets go of everything compiled. */
  public Future<Void> close() {
    return workers.close().onComplete(closed -> bases.close());
  }

  /** Who published, and why. */
  public record Note(String author, String text) {}

  private record Compiled(
      RuleBase rules, OrderTranslation translation, FolderFiles ruleFiles, FolderFiles mappings) {}

  private Compiled compile(FlowDefinition flow, TranslationMaker maker) throws IOException {
    FolderFiles ruleFiles = FolderFiles.read(flow.rules());
    RuleBase base = bases.compiled(name(flow.rules()), ruleFiles);
    FolderFiles mappings = FolderFiles.read(flow.mappings());
    return new Compiled(base, maker.make(flow, base, mappings), ruleFiles, mappings);
  }

  private RuleBase rules(Path folder) throws IOException {
    return bases.compiled(name(folder), FolderFiles.read(folder));
  }

  private Future<Compiled> record(
      FlowDefinition flow, Compiled compiled, Publications publications, Note note) {
    Map<String, String> rules = compiled.ruleFiles().texts();
    Map<String, String> mappings = compiled.mappings().texts();
    String mappingsVersion = compiled.translation().version().mappings();
    Future<PublishedVersion> both =
        publications
            .publish(
                RULES,
                name(flow.rules()),
                compiled.rules().version(),
                rules,
                note.author(),
                note.text(),
                clock.instant())
            .compose(
                kept ->
                    publications.publish(
                        MAPPINGS,
                        name(flow.mappings()),
                        mappingsVersion,
                        mappings,
                        note.author(),
                        note.text(),
                        clock.instant()));
    return both.map(compiled);
  }

  private FlowStatus swap(LiveFlow flow, Compiled compiled) {
    boolean changed =
        flow.current()
            .map(live -> !live.translation().version().equals(compiled.translation().version()))
            .orElse(true);
    if (changed) {
      flow.swap(new Live(compiled.translation(), compiled.rules(), clock.instant()));
      LOG.info(
          "Flow {} now works with rules {} and mappings {}; orders read from now on follow them.",
          flow.definition().name(),
          compiled.rules().version(),
          compiled.translation().version().mappings());
    } else {
      flow.current().ifPresent(flow::swap);
    }
    bases.keepOnly(
        flows.stream()
            .flatMap(each -> each.current().stream())
            .map(Live::rules)
            .collect(Collectors.toSet()));
    listener.accept(flow.status());
    return flow.status();
  }

  private void refuse(LiveFlow flow, Throwable failure) {
    List<EditProblem> problems =
        failure instanceof EditRefused refused
            ? refused.problems()
            : List.of(new EditProblem(flow.definition().name(), String.valueOf(failure), ""));
    flow.refuse(new RefusedEdit(clock.instant(), problems));
    LOG.error(
        "The rules or mappings of flow {} were refused whole; what was live goes on. Mend:\n{}",
        flow.definition().name(),
        problems.stream().map(p -> "  " + p).collect(Collectors.joining("\n")));
    listener.accept(flow.status());
  }

  private static Future<Optional<FolderFiles>> files(
      Publications publications, String kind, Path folder) {
    return publications
        .live(kind, name(folder))
        .compose(
            live ->
                live.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : publications
                        .files(kind, live.get().hash())
                        .map(texts -> texts.map(FolderFiles::published)));
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
