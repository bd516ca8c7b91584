package io.tillbridge.spi.mapping;

import java.util.List;

/**
 * A named function that a mapping may call. Pure, quick and safe for use by several threads: the
 * same arguments give the same answer, with no reach beyond them.
 */
public interface FieldMapper {

  /** Its name in mappings, like {@code address.country}; unique in an installation. */
  String name();

  /** One sentence for the person who maps. */
  String description();

  /** The arguments it takes. */
  List<Parameter> parameters();

  /** What it gives. */
  FieldType result();

  /** Computes the value. Never throws for what the arguments hold: that is a {@link Mapped}. */
  Mapped map(Arguments arguments);

  /**
   * One argument.
   *
   * @param name its name in the mapping
   * @param type what may stand there
   * @param required whether there is no doing without it
   * @param description one sentence for the person who maps
   */
  record Parameter(String name, FieldType type, boolean required, String description) {}
}
