package io.tillbridge.sandbox.xero.books;

import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers how to take changes back, so that a batch stands whole or not at all. */
public final class Undo {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  void remember(Runnable step) {
    steps.push(step);
  }

  /** What has been done stays. */
  public void keep() {
    steps.clear();
  }

  /** What has been done since it was last kept is taken back, newest first. */
  public void back() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }
}
