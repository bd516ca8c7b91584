package io.tillbridge.spi.json;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.ZoneId;

/** A time zone by its IANA name. */
final class ZoneText implements JsonbAdapter<ZoneId, String> {
  @Override
  public String adaptToJson(ZoneId zone) {
    return zone.getId();
  }

  @Override
  public ZoneId adaptFromJson(String text) {
    return ZoneId.of(text);
  }
}
