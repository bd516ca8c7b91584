package io.tillbridge.spi.connector;

import io.tillbridge.spi.document.CanonicalDocument;
import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists products, stock and customers as they stand, documents and all, for flows that keep the
 * records of two systems alike. A shop and a ledger tell of them in the same words: a ledger's item
 * is a {@link io.tillbridge.spi.document.Product}, its contact a {@link
 * io.tillbridge.spi.document.Customer}.
 */
public interface ListsDocuments {

  /** The kinds it can list. */
  Set<DocumentKind> kinds();

  /**
   * One page.
   *
   * @param cursor what the last page gave, "" to begin
   * @param changedSince leaves out what did not change since, where the remote system can tell;
   *     null for all
   * @return fails with {@link RemoteFailure} where the remote system would not tell
   */
  Future<Page> list(DocumentKind kind, String cursor, @Nullable Instant changedSince);

  /**
   * One document and what belongs to it, like a product and its variants; a page without any where
   * there is no such document.
   *
   * @return fails with {@link RemoteFailure} where the remote system would not tell
   */
  default Future<Page> one(DocumentKind kind, String key) {
    return Future.failedFuture(
        new RemoteFailure(
            new Outcome.Rejected(
                List.of(Problem.of("Documents of kind " + kind + " are only listed together.")),
                "")));
  }

  /**
   * A document as it stands.
   *
   * @param key the remote system's key of it
   * @param sharedKey the key by which the other system knows it too: a SKU, a contact's number; ""
   *     where it has none
   * @param changedAt when it changed last, as far as the remote system tells
   */
  record Listed(String key, String sharedKey, CanonicalDocument document, Instant changedAt) {}

  /**
   * A page of documents.
   *
   * @param unreadable documents that stand there and can't be used, each with what is wrong
   * @param next the cursor to go on from
   * @param more whether there is another page
   */
  record Page(List<Listed> documents, List<Problem> unreadable, String next, boolean more) {
    public Page {
      documents = List.copyOf(documents);
      unreadable = List.copyOf(unreadable);
    }
  }
}
