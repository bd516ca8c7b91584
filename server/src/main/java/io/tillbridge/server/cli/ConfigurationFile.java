package io.tillbridge.server.cli;

import io.tillbridge.server.config.Configuration;
import io.tillbridge.server.config.ConfigurationReader;
import io.tillbridge.server.config.InvalidConfiguration;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the configuration file. */
final class ConfigurationFile {
  @Option(
      names = {"-c", "--config"},
      description = "The configuration file (${DEFAULT-VALUE}).",
      defaultValue = "tillbridge.yaml")
  private Path file = Path.of("tillbridge.yaml");

  Path file() {
    return file;
  }

  Configuration read() throws Misuse {
    try {
      return new ConfigurationReader(System.getenv()).read(file);
    } catch (InvalidConfiguration e) {
      throw new Misuse(String.valueOf(e.getMessage()));
    }
  }
}
