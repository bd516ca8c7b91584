package io.tillbridge.spi.mapping;

import java.util.List;

/**
 * A field of a document.
 *
 * @param path like {@code Contact.ContactID}, {@code LineItems[].AccountCode}
 * @param type what may stand there
 * @param required whether the remote system refuses a document without it
 * @param maxLength longest text allowed, 0 for no limit known
 * @param options the values allowed for {@link FieldType#CHOICE}
 * @param description one sentence for the person who maps it
 */
public record FieldDescription(
    String path,
    FieldType type,
    boolean required,
    int maxLength,
    List<String> options,
    String description) {

  public FieldDescription {
    options = List.copyOf(options);
  }
}
