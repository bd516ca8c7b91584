package io.tillbridge.sandbox.xero;

import io.tillbridge.sandbox.fault.Fault;
import io.tillbridge.sandbox.fault.Remote;
import io.tillbridge.sandbox.fault.Stage;
import io.tillbridge.sandbox.fault.Weather;
import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.http.Operation;
import io.tillbridge.sandbox.http.Refusal;
import io.tillbridge.sandbox.limit.RateLimits;
import io.tillbridge.sandbox.record.CallCounts;
import io.tillbridge.sandbox.record.ExchangeLog;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Organisations;
import io.tillbridge.sandbox.xero.token.Consent;
import io.tillbridge.sandbox.xero.token.Grant;
import io.tillbridge.sandbox.xero.token.IdempotencyKeys;
import io.tillbridge.sandbox.xero.token.Tokens;
import io.tillbridge.sandbox.xero.webhook.XeroWebhooks;
import io.tillbridge.sandbox.xero.wire.XeroError;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What stands before every call on books: the count, the token, the tenant, the limits, the weather
 * and the idempotency key, in that order. The token endpoint has no limits.
 */
public record XeroGate(
    Tokens tokens,
    Organisations organisations,
    RateLimits limits,
    IdempotencyKeys keys,
    CallCounts counts,
    Weather weather,
    Stage stage,
    Optional<ExchangeLog> log,
    XeroWebhooks webhooks) {

  /** Does something about tokens, which needs none and has no limits. */
  void open(RoutingContext context, Operation operation) {
    Call call = Call.of(context);
    counts.add("token", call.method(), call.path());
    stage.play(
        context,
        weather.strike(Remote.XERO, call),
        () -> operation.answer(call),
        XeroGate::expired,
        answer -> {});
  }

  /** Does something about what a token reaches, which counts against no organisation. */
  void identity(RoutingContext context, BiFunction<Consent, Call, Answer> operation) {
    Call call = Call.of(context);
    counts.add(Remote.XERO.word(), call.method(), call.path());
    Optional<Grant> grant = tokens.good(bearer(call));
    stage.play(
        context,
        weather.strike(Remote.XERO, call),
        () -> grant.map(good -> operation.apply(good.consent(), call)).orElseGet(XeroGate::expired),
        XeroGate::expired,
        answer -> {});
  }

  /** Lets a call on books pass, if it may. */
  void pass(RoutingContext context, BooksOperation operation) {
    Call call = Call.of(context);
    counts.add(Remote.XERO.word(), call.method(), call.path());
    context.addEndHandler(done -> counts.sent(context.response().bytesWritten()));
    String token = bearer(call);
    Optional<Grant> grant = tokens.good(token);
    if (grant.isEmpty()) {
      answer(context, call, expired());
      return;
    }
    Optional<Books> books = books(grant.get().consent(), call);
    if (books.isEmpty()) {
      answer(context, call, XeroError.gateway(403, "Forbidden", "AuthenticationUnsuccessful"));
      return;
    }
    String organisation = books.get().organisation().name();
    Optional<Answer> refusal = limits.enter(organisation);
    if (refusal.isPresent()) {
      answer(context, call, refusal.get());
      return;
    }
    context.addEndHandler(done -> limits.leave(organisation));
    Optional<Fault> fault = weather.strike(Remote.XERO, call);
    if (fault.filter(Fault.ExpireToken.class::isInstance).isPresent()) {
      tokens.expire(token);
    }
    // An internal error is remembered under the call's key, as facts about Xero have it; what the
    // gateway answers (429, 503) is not.
    boolean internal = fault.filter(XeroGate::internal).isPresent();
    stage.play(
        context,
        internal ? Optional.empty() : fault,
        () ->
            keys.once(
                    call,
                    organisation,
                    () -> internal ? broken(fault) : work(books.get(), call, operation))
                .with(limits.remaining(organisation)),
        XeroGate::expired,
        heard -> {
          counts.told(heard.body());
          log.ifPresent(open -> open.add(call, heard));
        });
  }

  private void answer(RoutingContext context, Call call, Answer answer) {
    log.ifPresent(open -> open.add(call, answer));
    answer.send(context.request());
  }

  private Answer work(Books books, Call call, BooksOperation operation) {
    if (!acceptsJson(call)) {
      return Answer.text(
          406, "Xero would answer in XML; the sandbox needs Accept: application/json");
    }
    try {
      Answer answer = operation.answer(books, call);
      if (answer.status() < 400) {
        books.undo().keep();
        webhooks.announce(books.organisation(), call, answer);
      } else {
        books.undo().back();
      }
      return answer;
    } catch (Refusal refusal) {
      books.undo().back();
      return refusal.answer();
    }
  }

  private static boolean internal(Fault fault) {
    return fault instanceof Fault.Status status && status.answer().status() == 500;
  }

  private static Answer broken(Optional<Fault> fault) {
    return fault.orElseThrow() instanceof Fault.Status status ? status.answer() : Answer.empty(500);
  }

  private static boolean acceptsJson(Call call) {
    String accept = call.header("Accept").orElse("");
    return accept.contains("json") || accept.contains("*/*");
  }

  /** The header may be left out where just one organisation is reached. */
  private Optional<Books> books(Consent consent, Call call) {
    List<Books> reached =
        consent.organisations().stream()
            .flatMap(name -> organisations.named(name).stream())
            .filter(each -> each.circumstances().connected())
            .toList();
    Optional<String> tenant = call.header("xero-tenant-id").filter(id -> !id.isBlank());
    if (tenant.isEmpty()) {
      return reached.size() == 1 ? Optional.of(reached.get(0)) : Optional.empty();
    }
    return reached.stream()
        .filter(each -> tenant.get().equalsIgnoreCase(each.organisation().tenantId().toString()))
        .findFirst();
  }

  private static String bearer(Call call) {
    String header = call.header("Authorization").orElse("");
    return header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : "";
  }

  static Answer expired() {
    return XeroError.gateway(
        401, "Unauthorized", "TokenExpired: the access token is not valid or has expired");
  }
}
