package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.JsonText;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes contacts again whose names other contacts have, under names that tell them apart. Two
 * customers of one name are common, and not a fault of anyone's.
 */
final class ContactNames {
  private static final String TAKEN = "already assigned to another contact";

  private final BatchWriter writer;

  ContactNames(BatchWriter writer) {
    this.writer = writer;
  }

  /** Writes the batch, and once more those of it whose names are taken. */
  Future<List<Outcome>> write(Batch batch) {
    return writer.write(Resource.CONTACT, batch).compose(outcomes -> again(batch, outcomes));
  }

  private Future<List<Outcome>> again(Batch batch, List<Outcome> outcomes) {
    List<Integer> places = new ArrayList<>();
    List<Entry> renamed = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (taken(outcomes.get(i))) {
        places.add(i);
        renamed.add(batch.entries().get(i).withDistinctName());
      }
    }
    if (places.isEmpty()) {
      return Future.succeededFuture(outcomes);
    }
    return writer
        .write(Resource.CONTACT, new Batch(renamed))
        .map(
            second -> {
              List<Outcome> all = new ArrayList<>(outcomes);
              for (int i = 0; i < places.size(); i++) {
                all.set(places.get(i), noted(second.get(i), batch.entries().get(places.get(i))));
              }
              return all;
            });
  }

  private static boolean taken(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        && rejected.problems().stream()
            .anyMatch(problem -> problem.message().toLowerCase(Locale.ROOT).contains(TAKEN));
  }

  private static Outcome noted(Outcome outcome, Entry plain) {
    if (!(outcome instanceof Outcome.Done done)) {
      return outcome;
    }
    JsonObject answer =
        JsonText.provider()
            .createObjectBuilder(done.answer())
            .add(
                "Note",
                "Another contact in Xero is named '"
                    + plain.sent().text("Name")
                    + "', so this one's name has the contact number added.")
            .build();
    return new Outcome.Done(done.remoteId(), answer);
  }
}
