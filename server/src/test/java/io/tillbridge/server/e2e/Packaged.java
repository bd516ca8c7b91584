package io.tillbridge.server.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build has packaged, which is what these tests are about. */
public final class Packaged {
  private Packaged() {}

  /** The folder of the whole build. */
  public static Path root() {
    return Path.of(System.getProperty("tillbridge.root", "..")).toAbsolutePath().normalize();
  }

  /** The packaged server. */
  public static Path server() {
    Path server = root().resolve("server/target/tillbridge");
    if (!Files.isExecutable(server.resolve("bin/tillbridge"))) {
      throw new IllegalStateException(server + " is not packaged: run mvn package at the root");
    }
    return server;
  }

  /** Copies a folder with all below it. */
  public static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path each : all) {
      Path target = to.resolve(from.relativize(each).toString());
      if (Files.isDirectory(each)) {
        Files.createDirectories(target);
      } else {
        Files.copy(each, target);
      }
    }
  }
}
