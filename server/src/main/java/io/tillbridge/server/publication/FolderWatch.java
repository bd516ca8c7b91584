package io.tillbridge.server.publication;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the flows' folders twice a second. A change counts once two looks agree, so that a file
 * half-written by an editor is not taken. Looking works on every file system, mounted ones
 * included, where the kernel's own notices don't.
 */
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final long LOOK_MILLIS = 500;
  private final Vertx vertx;
  private final List<LiveFlow> flows;
  private final Map<String, String> settled = new HashMap<>();
  private final Map<String, String> seen = new HashMap<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile Consumer<LiveFlow> changed = flow -> {};
  private volatile long timer = -1;

  /** Looks at nothing yet. */
  public FolderWatch(Vertx vertx, List<LiveFlow> flows) {
    this.vertx = vertx;
    this.flows = flows;
  }

  /** Remembers the folders as they are, before they are published for the first time; blocks. */
  public void remember() {
    for (LiveFlow flow : flows) {
      String now = print(flow);
      seen.put(flow.definition().name(), now);
      settled.put(flow.definition().name(), now);
    }
  }

  /** From now on {@code changed} is called on a worker for each flow whose files changed. */
  public void begin(Consumer<LiveFlow> changed) {
    this.changed = changed;
    this.timer = vertx.setPeriodic(LOOK_MILLIS, t -> lookOnWorker());
  }

  @Override
  public void close() {
    vertx.cancelTimer(timer);
  }

  private void lookOnWorker() {
    if (looking.compareAndSet(false, true)) {
      vertx
          .executeBlocking(
              () -> {
                flows.forEach(this::look);
                return null;
              },
              false)
          .onComplete(looked -> looking.set(false));
    }
  }

  private void look(LiveFlow flow) {
    String name = flow.definition().name();
    String now = print(flow);
    if (now.equals(seen.put(name, now)) && !now.equals(settled.put(name, now))) {
      changed.accept(flow);
    }
  }

  private static String print(LiveFlow flow) {
    return print(flow.definition().rules()) + print(flow.definition().mappings());
  }

  private static String print(Path folder) {
    try {
      return FolderFiles.fingerprint(folder);
    } catch (IOException e) {
      LOG.debug("{} can't be read just now", folder, e);
      return "";
    }
  }
}
