package io.tillbridge.xcart.order;

import io.tillbridge.xcart.json.Members;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The backend transactions of one payment transaction. A type or status that is not known is a
 * problem, not a guess: money may have moved.
 */
final class BackendReader {
  private final boolean ownStatus;
  private final Set<String> ignoredTypes;

  /** {@code ownStatus}: where there are no backend transactions, the transaction itself is one. */
  BackendReader(boolean ownStatus, Set<String> ignoredTypes) {
    this.ownStatus = ownStatus;
    this.ignoredTypes = ignoredTypes;
  }

  List<BackendTransaction> read(Members transaction, Instant otherwise) {
    Instant at = transaction.time("date").orElse(otherwise);
    String id = transaction.key("id");
    List<BackendTransaction> all = new ArrayList<>();
    List<Members> backend = transaction.objects("backend_transactions");
    for (Members each : backend) {
      String own = each.key("id");
      one(each, id + "." + (own.isEmpty() ? "position-" + (all.size() + 1) : own), at)
          .ifPresent(all::add);
    }
    if (backend.isEmpty() && ownStatus) {
      one(transaction, id, at).ifPresent(all::add);
    }
    return all;
  }

  private Optional<BackendTransaction> one(Members from, String id, Instant otherwise) {
    String type = from.text("type");
    BigDecimal value = from.number("value").orElse(BigDecimal.ZERO);
    if (ignoredTypes.contains(type) || value.signum() == 0) {
      return Optional.empty();
    }
    Optional<BackendTransaction.Type> known = type(type);
    if (known.isEmpty()) {
      from.problem(
          "type",
          "'" + type + "' is no type of transaction this connector knows",
          "if it moves no money, add it to the setting ignoredTransactionTypes");
      return Optional.empty();
    }
    if (value.signum() < 0 && known.get() != BackendTransaction.Type.REFUND) {
      from.problem("value", "is negative for a payment", "look at the transaction in the shop");
      return Optional.empty();
    }
    Instant at = from.time("date").orElse(otherwise);
    return state(from)
        .map(state -> new BackendTransaction(id, known.get(), state, value.abs(), at));
  }

  private static Optional<BackendTransaction.Type> type(String type) {
    return switch (type) {
      case "auth" -> Optional.of(BackendTransaction.Type.AUTHORISE);
      case "sale", "capture", "capturePart", "captureMulti" ->
          Optional.of(BackendTransaction.Type.TAKE);
      case "void", "voidPart", "voidMulti" -> Optional.of(BackendTransaction.Type.VOID);
      case "refund", "refundPart", "refundMulti" -> Optional.of(BackendTransaction.Type.REFUND);
      default -> Optional.empty();
    };
  }

  private static Optional<BackendTransaction.State> state(Members from) {
    String status = from.text("status");
    return switch (status) {
      case "S" -> Optional.of(BackendTransaction.State.DONE);
      case "I", "P", "W" -> Optional.of(BackendTransaction.State.PENDING);
      case "F" -> Optional.of(BackendTransaction.State.FAILED);
      case "C", "V" -> Optional.of(BackendTransaction.State.VOIDED);
      default -> {
        from.problem(
            "status",
            status.length() == 1
                ? "'" + status + "' is no status of a transaction this connector knows"
                : "is not one of the shop's status letters I, P, S, W, F, C, V",
            "X-Cart 5.5.0 puts the payment method's name there: set transactionStatus to backend");
        yield Optional.empty();
      }
    };
  }
}
