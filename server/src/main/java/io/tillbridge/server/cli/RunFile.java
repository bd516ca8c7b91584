package io.tillbridge.server.cli;

import io.tillbridge.server.config.Configuration;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a running server of this configuration is and what token it wants: a file beside the store
 * that only its owner may read, there while the server runs.
 */
record RunFile(String address, String token) {
  static Path path(Configuration configuration) {
    return configuration.store().resolveSibling("running.json");
  }

  static RunFile read(Configuration configuration) throws Misuse {
    Path path = path(configuration);
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(path))) {
      JsonObject json = reader.readObject();
      return new RunFile(json.getString("address"), json.getString("token"));
    } catch (IOException e) {
      throw new Misuse(
          "No server of this configuration is running ("
              + path
              + " is not there): start it with `tillbridge serve`, or name another --config.");
    }
  }

  void write(Configuration configuration) throws IOException {
    Path path = path(configuration);
    Files.deleteIfExists(path);
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        path,
        Json.createObjectBuilder().add("address", address).add("token", token).build().toString());
  }

  static void delete(Configuration configuration) throws IOException {
    Files.deleteIfExists(path(configuration));
  }
}
