package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.xero.document.DistinctName;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
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
  private final HeldNames held = new HeldNames();

  ContactNames(BatchWriter writer) {
    this.writer = writer;
  }

  /** Writes the batch, and once more those of it whose names turn out to be taken. */
  Future<List<Outcome>> write(Batch batch) {
    List<Entry> entries = new ArrayList<>();
    HeldNames here = new HeldNames();
    for (Entry entry : batch.entries()) {
      boolean another = held.byAnother(entry.sent()) || here.byAnother(entry.sent());
      entries.add(another ? entry.withDistinctName() : entry);
      if (!another) {
        here.hold(entry.sent());
      }
    }
    return writer
        .write(Resource.CONTACT, new Batch(entries))
        .compose(outcomes -> again(entries, outcomes))
        .map(outcomes -> noted(batch.entries(), outcomes));
  }

  private Future<List<Outcome>> again(List<Entry> entries, List<Outcome> outcomes) {
    List<Integer> places = new ArrayList<>();
    List<Entry> renamed = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (taken(outcomes.get(i)) && !entries.get(i).distinctlyNamed()) {
        places.add(i);
        renamed.add(entries.get(i).withDistinctName());
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
                all.set(places.get(i), second.get(i));
              }
              return all;
            });
  }

  private List<Outcome> noted(List<Entry> entries, List<Outcome> outcomes) {
    List<Outcome> all = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      all.add(noted(outcomes.get(i), entries.get(i)));
    }
    return all;
  }

  private static boolean taken(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        && rejected.problems().stream()
            .anyMatch(problem -> problem.message().toLowerCase(Locale.ROOT).contains(TAKEN));
  }

  private Outcome noted(Outcome outcome, Entry plain) {
    if (!(outcome instanceof Outcome.Done done)) {
      return outcome;
    }
    if (!new Element(done.answer()).text("Name").equals(DistinctName.of(plain.sent()))) {
      held.hold(plain.sent());
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
