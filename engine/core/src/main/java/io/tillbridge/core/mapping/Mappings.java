package io.tillbridge.core.mapping;

import io.tillbridge.core.mapping.document.MappingErrors;
import io.tillbridge.core.mapping.document.MappingProblem;
import io.tillbridge.core.mapping.document.SourceKind;
import io.tillbridge.spi.connector.DescribesFields;
import io.tillbridge.spi.ledger.LedgerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The mappings of a flow, compiled together. Immutable, safe for use by several threads. */
public final class Mappings {
  /** For loading without a ledger: nothing is checked against its fields. */
  public static final DescribesFields UNCHECKED = kind -> List.of();

  private final String version;
  private final List<Mapping> all;
  private final List<MappingProblem> warnings;

  Mappings(String version, List<Mapping> all, List<MappingProblem> warnings) {
    this.version = version;
    this.all = List.copyOf(all);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Loads every {@code *.json} of a folder that is not a schema.
   *
   * @param ledger describes the target fields; {@link #UNCHECKED} where there is none
   * @throws MappingErrors with everything that is wrong
   * @throws IOException where a file can't be read
   */
  public static Mappings load(Path folder, FieldMappers mappers, DescribesFields ledger)
      throws MappingErrors, IOException {
    Map<String, String> files = new TreeMap<>();
    List<Path> paths;
    try (Stream<Path> found = Files.list(folder)) {
      paths = found.filter(Mappings::isMapping).toList();
    }
    for (Path path : paths) {
      files.put(path.getFileName() + "", Files.readString(path));
    }
    return of(files, mappers, ledger);
  }

  /**
   * Compiles mappings given as text by file name.
   *
   * @throws MappingErrors with everything that is wrong
   */
  public static Mappings of(Map<String, String> files, FieldMappers mappers, DescribesFields ledger)
      throws MappingErrors {
    return new MappingLoader(mappers, ledger).load(files);
  }

  /** The content hash of all files together: the first 12 hexadecimal digits of a SHA-256. */
  public String version() {
    return version;
  }

  /** The mapping that makes documents of this kind; of payments, that of what buyers pay. */
  public Optional<Mapping> find(LedgerKind target) {
    for (Mapping mapping : all) {
      if (mapping.target() == target && mapping.source() != SourceKind.REFUND) {
        return Optional.of(mapping);
      }
    }
    return Optional.empty();
  }

  /** The mapping that makes a document of this kind from such a source. */
  public Optional<Mapping> find(SourceKind source, LedgerKind target) {
    for (Mapping mapping : all) {
      if (mapping.target() == target && mapping.source() == source) {
        return Optional.of(mapping);
      }
    }
    return Optional.empty();
  }

  /** All of them. */
  public Collection<Mapping> all() {
    return all;
  }

  /** What a person should know of them; stops nothing. */
  public List<MappingProblem> warnings() {
    return warnings;
  }

  private static boolean isMapping(Path path) {
    String name = path.getFileName() + "";
    return name.endsWith(".json") && !name.endsWith(".schema.json") && Files.isRegularFile(path);
  }
}
