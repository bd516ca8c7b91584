package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.document.DistinctNumber;
import io.tillbridge.xero.document.Keyed;
import io.tillbridge.xero.document.Resource;
import io.vertx.core.Future;
import java.util.List;

/** Books documents anew whose numbers are held by voided or deleted ones, each under the next. */
final class Successors {
  private static final int LAST = 9;

  private final BatchWriter writer;

  Successors(BatchWriter writer) {
    this.writer = writer;
  }

  /** What becomes of the document; {@code refused} where no number is free. */
  Future<Outcome> write(Resource resource, WriteRequest request, Outcome refused) {
    return write(resource, request, refused, 2);
  }

  private Future<Outcome> write(
      Resource resource, WriteRequest request, Outcome refused, int place) {
    if (place > LAST) {
      return Future.succeededFuture(refused);
    }
    String number = Keyed.of(resource, request).text(resource.keyMember());
    Entry renumbered =
        Entry.of(resource, request).with(resource.keyMember(), DistinctNumber.of(number, place));
    return writer
        .write(resource, new Batch(List.of(renumbered), "successor " + place))
        .compose(
            outcomes ->
                SecondLook.numberTaken(outcomes.get(0))
                    ? write(resource, request, refused, place + 1)
                    : Future.succeededFuture(outcomes.get(0)));
  }
}
