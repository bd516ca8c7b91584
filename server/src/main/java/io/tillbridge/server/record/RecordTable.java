package io.tillbridge.server.record;

import io.tillbridge.server.store.JsonText;
import io.tillbridge.server.store.Page;
import io.tillbridge.spi.document.DocumentKind;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Shared records as rows. */
final class RecordTable {
  private RecordTable() {}

  static Map<String, SharedRecord> byShopKey(Handle handle, String flow, Collection<String> keys) {
    Map<String, SharedRecord> found = new HashMap<>();
    if (!keys.isEmpty()) {
      handle
          .createQuery("SELECT * FROM shared_record WHERE flow = :flow AND shop_key IN (<keys>)")
          .bind("flow", flow)
          .bindList("keys", List.copyOf(keys))
          .map((row, context) -> record(row))
          .forEach(record -> found.put(record.shopKey(), record));
    }
    return found;
  }

  static Map<String, SharedRecord> byCode(Handle handle, String flow, Collection<String> codes) {
    Map<String, SharedRecord> found = new HashMap<>();
    if (!codes.isEmpty()) {
      handle
          .createQuery("SELECT * FROM shared_record WHERE flow = :flow AND code IN (<codes>)")
          .bind("flow", flow)
          .bindList("codes", List.copyOf(codes))
          .map((row, context) -> record(row))
          .forEach(record -> found.put(record.code(), record));
    }
    return found;
  }

  static Optional<SharedRecord> one(Handle handle, String flow, String code) {
    return Optional.ofNullable(byCode(handle, flow, List.of(code)).get(code));
  }

  /** Every record that the shop has, code by the shop's key. */
  static Map<String, String> inShop(Handle handle, String flow) {
    Map<String, String> codes = new HashMap<>();
    handle
        .createQuery("SELECT shop_key, code FROM shared_record WHERE flow = ? AND shop_key <> ''")
        .bind(0, flow)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> codes.put(entry.getKey(), entry.getValue()));
    return codes;
  }

  /**
   * Keeps a record.
   *
   * @return whether it was kept: not where it changed since it was read
   */
  static boolean keep(Handle handle, SharedRecord record, Instant now) {
    return handle
            .createUpdate(
                "INSERT INTO shared_record (flow, kind, code, name, shop_key, ledger_key, shop,"
                    + " ledger, agreed, shop_at, ledger_at, shop_hash, own_hash, version,"
                    + " settled_at, state, why, revision, changed_at) VALUES (:flow, :kind, :code,"
                    + " :name, :shopKey, :ledgerKey, :shop, :ledger, :agreed, :shopAt, :ledgerAt,"
                    + " :shopHash, :ownHash, :version, :settledAt, :state, :why, :revision + 1,"
                    + " :now) ON CONFLICT (flow, code) DO UPDATE SET name = excluded.name, shop_key"
                    + " = excluded.shop_key, ledger_key = excluded.ledger_key, shop ="
                    + " excluded.shop, ledger = excluded.ledger, agreed = excluded.agreed, shop_at"
                    + " = excluded.shop_at, ledger_at = excluded.ledger_at, shop_hash ="
                    + " excluded.shop_hash, own_hash = excluded.own_hash, version ="
                    + " excluded.version, settled_at = excluded.settled_at, state ="
                    + " excluded.state, why = excluded.why, revision = excluded.revision,"
                    + " changed_at = excluded.changed_at WHERE revision = :revision")
            .bind("flow", record.flow())
            .bind("kind", record.kind().name())
            .bind("code", record.code())
            .bind("name", record.name())
            .bind("shopKey", record.shopKey())
            .bind("ledgerKey", record.ledgerKey())
            .bind("shop", text(record.shop()))
            .bind("ledger", text(record.ledger()))
            .bind("agreed", text(record.agreed()))
            .bind("shopAt", record.shopAt().toEpochMilli())
            .bind("ledgerAt", record.ledgerAt().toEpochMilli())
            .bind("shopHash", record.shopHash())
            .bind("ownHash", record.ownHash())
            .bind("version", record.version())
            .bind("settledAt", record.settledAt().toEpochMilli())
            .bind("state", record.state().name())
            .bind("why", record.why())
            .bind("revision", record.revision())
            .bind("now", now.toEpochMilli())
            .execute()
        > 0;
  }

  /** The newest first, of one state or of all where it is "". */
  static Page<SharedRecord> page(Handle handle, String state, String cursor, int limit) {
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<Map.Entry<Long, SharedRecord>> rows =
        handle
            .createQuery(
                "SELECT * FROM shared_record WHERE seq < :before AND (:state = '' OR state ="
                    + " :state) ORDER BY seq DESC LIMIT :limit")
            .bind("before", before)
            .bind("state", state)
            .bind("limit", limit)
            .map((row, context) -> Map.entry(row.getLong("seq"), record(row)))
            .list();
    String next = rows.size() < limit ? "" : Long.toString(rows.get(rows.size() - 1).getKey());
    return new Page<>(rows.stream().map(Map.Entry::getValue).toList(), next);
  }

  static String text(Map<String, String> fields) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    new TreeMap<>(fields).forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> fields(String text) {
    Map<String, String> fields = new TreeMap<>();
    JsonText.object(text)
        .forEach((name, value) -> fields.put(name, ((JsonString) value).getString()));
    return fields;
  }

  private static SharedRecord record(ResultSet row) throws SQLException {
    return new SharedRecord(
        row.getString("flow"),
        DocumentKind.valueOf(row.getString("kind")),
        row.getString("code"),
        row.getString("name"),
        row.getString("shop_key"),
        row.getString("ledger_key"),
        fields(row.getString("shop")),
        fields(row.getString("ledger")),
        fields(row.getString("agreed")),
        Instant.ofEpochMilli(row.getLong("shop_at")),
        Instant.ofEpochMilli(row.getLong("ledger_at")),
        row.getString("shop_hash"),
        row.getString("own_hash"),
        row.getString("version"),
        Instant.ofEpochMilli(row.getLong("settled_at")),
        RecordState.valueOf(row.getString("state")),
        row.getString("why"),
        row.getInt("revision"));
  }
}
