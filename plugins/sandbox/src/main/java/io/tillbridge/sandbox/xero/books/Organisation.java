package io.tillbridge.sandbox.xero.books;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An organisation. Its identifiers come from its name, so they are the same after a reset.
 *
 * @param name such as {@code AU}, or {@code AU-2} for another in the same country
 * @param country where it is
 */
public record Organisation(String name, Country country) {

  /** What the header {@code xero-tenant-id} says. */
  public UUID tenantId() {
    return id("tenant");
  }

  /** The identifier of the app's connection to it. */
  public UUID connectionId() {
    return id("connection");
  }

  /** What people call it. */
  public String title() {
    return "Sandbox Company (" + name + ")";
  }

  private UUID id(String kind) {
    return UUID.nameUUIDFromBytes(
        ("tillbridge sandbox " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
  }
}
