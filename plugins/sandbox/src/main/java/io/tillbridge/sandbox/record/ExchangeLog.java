package io.tillbridge.sandbox.record;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.JsonText;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;

/**
 * A file with one JSON object a line for each exchange with Xero, so that others can hold the
 * exchanges against Xero's own description. Credentials are left out. It ends when it is full.
 */
public final class ExchangeLog {
  private static final List<String> HEADERS =
      List.of(
          "accept",
          "content-type",
          "xero-tenant-id",
          "idempotency-key",
          "if-modified-since",
          "user-agent");

  private final AsyncFile file;
  private final long most;
  private long written;

  private ExchangeLog(AsyncFile file, long most) {
    this.file = file;
    this.most = most;
  }

  /**
   * Opens the file, emptied.
   *
   * @param most how many bytes it may hold
   */
  public static Future<ExchangeLog> open(Vertx vertx, Path path, long most) {
    return vertx
        .fileSystem()
        .open(path.toString(), new OpenOptions().setCreate(true).setTruncateExisting(true))
        .map(file -> new ExchangeLog(file, most));
  }

  /** Adds an exchange. */
  public void add(Call call, Answer answer) {
    JsonObjectBuilder headers = JsonText.object();
    HEADERS.forEach(name -> call.header(name).ifPresent(value -> headers.add(name, value)));
    String line =
        JsonText.object()
                .add("method", call.method())
                .add("path", call.path())
                .add("query", call.rawQuery())
                .add("headers", headers)
                .add("request", call.body().toString())
                .add("status", answer.status())
                .add("contentType", answer.contentType())
                .add("response", answer.body())
                .build()
            + "\n";
    Buffer bytes = Buffer.buffer(line);
    if (written + bytes.length() <= most) {
      written += bytes.length();
      var unused = file.write(bytes);
    }
  }

  /** Writes what is left and closes the file. */
  public Future<Void> close() {
    return file.close();
  }
}
