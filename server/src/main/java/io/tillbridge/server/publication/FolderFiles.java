package io.tillbridge.server.publication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder and of those in it, hidden ones left out, by their relative paths. */
public record FolderFiles(Map<String, byte[]> contents) {
  /** Marks a published file that is not text; what follows is its Base64. */
  private static final String BINARY = "base64:";

  public FolderFiles {
    contents = new TreeMap<>(contents);
  }

  /** Reads a folder; blocks. */
  public static FolderFiles read(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Path file : list(folder)) {
      contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    return new FolderFiles(contents);
  }

  /** As they were published. */
  public static FolderFiles published(Map<String, String> texts) {
    Map<String, byte[]> contents = new TreeMap<>();
    texts.forEach(
        (path, text) ->
            contents.put(
                path,
                text.startsWith(BINARY)
                    ? Base64.getDecoder().decode(text.substring(BINARY.length()))
                    : text.getBytes(StandardCharsets.UTF_8)));
    return new FolderFiles(contents);
  }

  /** The form in which they are published: text as it is, the rest in Base64. */
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    contents.forEach((path, bytes) -> texts.put(path, text(bytes)));
    return texts;
  }

  /** The files' paths, sizes and times in one text, which changes when any of them does; blocks. */
  static String fingerprint(Path folder) throws IOException {
    StringBuilder print = new StringBuilder();
    for (Path file : list(folder)) {
      print.append(file).append(' ').append(Files.size(file)).append(' ');
      print.append(Files.getLastModifiedTime(file)).append('\n');
    }
    return print.toString();
  }

  private static Iterable<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> Files.isRegularFile(path) && !isHidden(folder.relativize(path)))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") || part.toString().endsWith("~")) {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return BINARY + Base64.getEncoder().encodeToString(bytes);
    }
  }
}
