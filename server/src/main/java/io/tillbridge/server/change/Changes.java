package io.tillbridge.server.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners of changed orders. Safe for use by several threads. */
public final class Changes {
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

  private final List<Consumer<OrderChanged>> listeners = new CopyOnWriteArrayList<>();

  /**
   * Calls {@code listener} for each change, on whatever event loop it became known on; it must
   * return at once.
   *
   * @return ends the listening
   */
  public Runnable onChange(Consumer<OrderChanged> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Tells every listener. */
  public void tell(OrderChanged change) {
    for (Consumer<OrderChanged> listener : listeners) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.warn("A listener failed on the change of order {}", change.orderId(), e);
      }
    }
  }
}
