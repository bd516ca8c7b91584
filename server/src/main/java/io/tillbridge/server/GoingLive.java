package io.tillbridge.server;

import io.tillbridge.server.publication.FlowStatus;
import io.tillbridge.server.publication.LiveFlow;
import io.tillbridge.server.publication.Publisher;
import io.tillbridge.server.publication.Publisher.Note;
import io.tillbridge.server.publication.TranslationMaker;
import io.tillbridge.server.store.Publications;
import io.vertx.core.Future;

/**
 * Makes live at the start what each flow is to work with.
 *
 * @param watched whether a saved folder is published by itself
 */
record GoingLive(
    Publisher publisher, Publications publications, TranslationMaker maker, boolean watched) {

  /**
   * Completes when every flow has something live; fails with what refused the first that has not.
   */
  Future<Void> all() {
    return Future.all(publisher.flows().stream().map(flow -> one(flow)).toList()).mapEmpty();
  }

  /** With watch, the folder is what counts; without, what was published, if anything was. */
  private Future<FlowStatus> one(LiveFlow flow) {
    Note note = new Note("start", "found in the folder at start");
    if (!watched) {
      return publisher
          .restore(flow, publications, maker)
          .compose(
              restored ->
                  restored.isPresent()
                      ? Future.succeededFuture(restored.get())
                      : publisher.publish(flow, publications, maker, note));
    }
    return publisher
        .publish(flow, publications, maker, note)
        .recover(
            refused ->
                publisher
                    .restore(flow, publications, maker)
                    .compose(
                        restored ->
                            restored
                                .map(Future::succeededFuture)
                                .orElseGet(() -> Future.failedFuture(refused))));
  }
}
