package io.tillbridge.xero.find;

import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;

/** Reads whole documents of one kind, of any status, in as few calls as Xero allows. */
interface DocumentReader {

  /** The documents with these keys. */
  Future<List<Element>> byIds(Collection<String> ids);

  /** The documents with these numbers, of any type. */
  Future<List<Element>> byNumbers(Collection<String> numbers);
}
