package io.tillbridge.server.store;

import io.vertx.core.Future;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Keeps every published version of every rule pack and mapping for ever, with its files. */
public final class Publications {
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String COLUMNS = "seq, kind, name, hash, author, note, published_at";
  private static final RowMapper<PublishedVersion> VERSION =
      (row, context) ->
          new PublishedVersion(
              row.getLong("seq"),
              row.getString("kind"),
              row.getString("name"),
              row.getString("hash"),
              row.getString("author"),
              row.getString("note"),
              Instant.ofEpochMilli(row.getLong("published_at")));

  private final Store store;

  /** Keeps them in {@code store}. */
  public Publications(Store store) {
    this.store = store;
  }

  /**
   * Makes files the live version under this name. Where the live one has the same hash already, it
   * is left as it is and given back.
   *
   * @param files text by path relative to the folder
   */
  public Future<PublishedVersion> publish(
      String kind,
      String name,
      String hash,
      Map<String, String> files,
      String author,
      String note,
      Instant at) {
    byte[] content = Deflated.of(json(files)).bytes();
    return store.write(
        transaction -> {
          Handle handle = transaction.handle();
          Optional<PublishedVersion> live = live(handle, kind, name);
          if (live.isPresent() && live.get().hash().equals(hash)) {
            return live.get();
          }
          return handle
              .createQuery(
                  "INSERT INTO published_version (kind, name, hash, files, author, note,"
                      + " published_at) VALUES (:kind, :name, :hash, :files, :author, :note, :at)"
                      + " RETURNING "
                      + COLUMNS)
              .bind("kind", kind)
              .bind("name", name)
              .bind("hash", hash)
              .bind("files", content)
              .bind("author", author)
              .bind("note", note)
              .bind("at", at.toEpochMilli())
              .map(VERSION)
              .one();
        });
  }

  /** The version that production runs. */
  public Future<Optional<PublishedVersion>> live(String kind, String name) {
    return store.read(handle -> live(handle, kind, name));
  }

  /** All versions under a name, the newest first. */
  public Future<List<PublishedVersion>> versions(String kind, String name) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM published_version WHERE kind = :kind AND name = :name"
                        + " ORDER BY seq DESC")
                .bind("kind", kind)
                .bind("name", name)
                .map(VERSION)
                .list());
  }

  /** The files of the version with this hash, text by path; empty where it was never published. */
  public Future<Optional<Map<String, String>>> files(String kind, String hash) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT files FROM published_version WHERE kind = :kind AND hash = :hash"
                        + " ORDER BY seq DESC LIMIT 1")
                .bind("kind", kind)
                .bind("hash", hash)
                .map((row, context) -> files(Deflated.text(row.getBytes("files"))))
                .findOne());
  }

  private static Optional<PublishedVersion> live(Handle handle, String kind, String name) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM published_version WHERE kind = :kind AND name = :name"
                + " ORDER BY seq DESC LIMIT 1")
        .bind("kind", kind)
        .bind("name", name)
        .map(VERSION)
        .findOne();
  }

  private static String json(Map<String, String> files) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    new TreeMap<>(files).forEach(json::add);
    return json.build().toString();
  }

  private static Map<String, String> files(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      Map<String, String> files = new TreeMap<>();
      json.keySet().forEach(path -> files.put(path, json.getString(path)));
      return files;
    }
  }
}
