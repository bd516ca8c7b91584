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
  private final Consumer<LiveFlow> changed;
  private final Map<String, String> settled = new HashMap<>();
  private final Map<String, String> seen = new HashMap<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final long timer;

  /** {@code changed} is called on a worker for each flow whose files changed. */
  public FolderWatch(Vertx vertx, List<LiveFlow> flows, Consumer<LiveFlow> changed) {
    this.vertx = vertx;
    this.flows = flows;
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
    String now = print(flow.definition().rules()) + print(flow.definition().mappings());
    String before = seen.put(name, now);
    if (before == null) {
      settled.put(name, now);
    } else if (before.equals(now) && !now.equals(settled.put(name, now))) {
      changed.accept(flow);
    }
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
