package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.JsonText;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Follows contacts that a person merged into others. Xero archives a merged contact and names the
 * one it went into (Xero accounting API, Contacts, MergedToContactID); whatever is for it goes
 * there. What is forgotten costs two calls and nothing else. Safe for use by several threads.
 */
final class MergedContacts {
  private static final int MOST = 10_000;
  private static final int LONGEST_CHAIN = 5;

  private final ApiReader reader;
  private final BatchWriter writer;
  private final Map<String, String> into =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  MergedContacts(ApiReader reader, BatchWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** The request, for the contact that its contact went into where that is known. */
  WriteRequest followed(WriteRequest request) {
    if (!Resource.of(request.kind()).numbered()) {
      return request;
    }
    Element contact = new Element(request.document()).element("Contact");
    String id = contact.text("ContactID");
    String target = target(id);
    return target.equals(id) ? request : request.with(named(request.document(), contact, target));
  }

  private static JsonObject named(JsonObject document, Element contact, String target) {
    var json = JsonText.provider();
    return json.createObjectBuilder(document)
        .add("Contact", json.createObjectBuilder(contact.json()).add("ContactID", target))
        .build();
  }

  private synchronized String target(String id) {
    String target = id;
    for (int i = 0; i < LONGEST_CHAIN && into.containsKey(target); i++) {
      target = into.get(target);
    }
    return target;
  }

  private synchronized void learn(Element contact) {
    String target = contact.text("MergedToContactID");
    if (!target.isEmpty()) {
      into.put(contact.text("ContactID"), target);
    }
  }

  /** The outcomes, those refused for a merged contact replaced by what its successor makes. */
  Future<List<Outcome>> again(
      LedgerKind kind, List<WriteRequest> requests, List<Outcome> outcomes) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      if (refused(outcomes.get(i)) && !contactId(requests.get(i)).isEmpty()) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return Future.succeededFuture(outcomes);
    }
    List<String> ids = places.stream().map(i -> contactId(requests.get(i))).distinct().toList();
    Query query = Query.NONE.with("IDs", ids).with("includeArchived", "true");
    return reader
        .pages("Contacts", query)
        .onSuccess(contacts -> contacts.forEach(this::learn))
        .compose(contacts -> rewritten(kind, requests, outcomes, places))
        // Without an answer the refusal stands: a person sees it, with advice.
        .otherwise(outcomes);
  }

  private Future<List<Outcome>> rewritten(
      LedgerKind kind, List<WriteRequest> requests, List<Outcome> outcomes, List<Integer> places) {
    List<Outcome> all = new ArrayList<>(outcomes);
    List<Integer> moved = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int place : places) {
      WriteRequest request = requests.get(place);
      String target = target(contactId(request));
      if (target.equals(contactId(request))) {
        continue;
      }
      if (kind == LedgerKind.CONTACT) {
        all.set(place, new Outcome.Done(target, merged(target)));
      } else {
        moved.add(place);
        entries.add(Entry.of(Resource.of(kind), followed(request)));
      }
    }
    Future<?> written = Future.succeededFuture();
    for (int i = 0; i < moved.size(); i++) {
      int place = moved.get(i);
      Batch one = new Batch(List.of(entries.get(i)), "merged");
      written =
          written
              .compose(before -> writer.write(Resource.of(kind), one))
              .onSuccess(ended -> all.set(place, ended.get(0)));
    }
    return written.map(done -> List.copyOf(all));
  }

  private static JsonObject merged(String target) {
    return JsonText.provider()
        .createObjectBuilder()
        .add("ContactID", target)
        .add("Note", "The contact was merged into this one in Xero, which is used as it is.")
        .build();
  }

  private static boolean refused(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        && rejected.problems().stream()
            .map(problem -> problem.message().toLowerCase(Locale.ROOT))
            .anyMatch(
                message ->
                    message.contains("contact")
                        && (message.contains("archived") || message.contains("merged")));
  }

  private static String contactId(WriteRequest request) {
    return request.kind() == LedgerKind.CONTACT
        ? request.remoteId()
        : new Element(request.document()).element("Contact").text("ContactID");
  }
}
