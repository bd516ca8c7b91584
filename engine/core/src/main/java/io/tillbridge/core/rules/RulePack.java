package io.tillbridge.core.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of rules: DRL files ({@code *.drl}), decision tables ({@code *.csv}, {@code *.xlsx}, in
 * Drools' spreadsheet layout) and scenarios ({@code scenarios/*.json}). Addressed by its content.
 */
public final class RulePack {
  private final String name;
  private final String version;
  private final List<RuleFile> files;

  /** A pack of these files, as they were published; other kinds of file count for nothing. */
  public RulePack(String name, List<RuleFile> files) {
    this.name = name;
    this.files =
        files.stream()
            .filter(file -> file.isRules() || file.isTable() || file.isScenario())
            .sorted(Comparator.comparing(RuleFile::name))
            .toList();
    this.version = contentHash(this.files);
  }

  /** Reads a folder and those in it; hidden files are passed over. */
  public static RulePack load(Path folder) throws IOException {
    List<RuleFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path relative = folder.relativize(path);
        if (Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".")) {
          files.add(new RuleFile(relative.toString().replace('\\', '/'), Files.readAllBytes(path)));
        }
      }
    }
    return new RulePack(folder.toAbsolutePath().normalize().getFileName().toString(), files);
  }

  /** The folder's name. */
  public String name() {
    return name;
  }

  /** First 12 hex digits of the SHA-256 over the files' sorted names and contents. */
  public String version() {
    return version;
  }

  /** All files, sorted by name. */
  public List<RuleFile> files() {
    return files;
  }

  private static String contentHash(List<RuleFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (RuleFile file : files) {
        byte[] content = file.bytes();
        digest.update(
            (file.name() + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
