package io.tillbridge.spi.connector;

import io.tillbridge.spi.document.DocumentKind;
import jakarta.json.JsonObject;

/**
 * What an event is about, enough to read it from the shop.
 *
 * @param key the shop's stable key of the document
 * @param announced what the message itself said of the document, empty where it said nothing; to be
 *     believed only on a connection whose settings say so
 */
public record Subject(DocumentKind kind, String key, JsonObject announced) {}
