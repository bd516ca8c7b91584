package io.tillbridge.server.plugin;

import io.tillbridge.spi.TillbridgePlugin;
import io.tillbridge.spi.connector.ConnectorFactory;
import io.tillbridge.spi.mapping.FieldMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.pf4j.util.FileUtils;
import org.pf4j.util.Unzip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads every plugin zip of a folder. A bad plugin is left out, with the reason kept, and stops
 * nothing; whoever needs what it brings finds it missing.
 */
public final class PluginHost implements AutoCloseable {
  /** The version of the SPI that this host offers; plugins name the one they need. */
  public static final String SPI_VERSION = "0.1.0";

  private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

  private final Path unpacked;
  private final ZipPlugins zips;
  private final List<LoadedPlugin> plugins = new ArrayList<>();
  private final List<RefusedPlugin> refused = new ArrayList<>();

  /** Loads the zips of {@code folder}; unpacks them elsewhere, for it may be read-only. Blocks. */
  public PluginHost(Path folder) {
    unpacked = temporaryFolder();
    zips = new ZipPlugins(unpacked, SPI_VERSION);
    for (Path zip : zipsIn(folder)) {
      try {
        plugins.add(load(zip));
      } catch (IOException | RuntimeException | LinkageError e) {
        refused.add(new RefusedPlugin(String.valueOf(zip.getFileName()), reason(e)));
      }
    }
  }

  /** The plugins at work, by the order of their files' names. */
  public List<LoadedPlugin> plugins() {
    return List.copyOf(plugins);
  }

  /** The plugins left out. */
  public List<RefusedPlugin> refused() {
    return List.copyOf(refused);
  }

  /** The connector of this id. */
  public Optional<ConnectorFactory> connector(String id) {
    return plugins.stream()
        .flatMap(plugin -> plugin.connectors().stream())
        .filter(factory -> factory.descriptor().id().equals(id))
        .findFirst();
  }

  /** Every plugin's mapping functions. */
  public List<FieldMapper> fieldMappers() {
    return plugins.stream().flatMap(plugin -> plugin.fieldMappers().stream()).toList();
  }

  @Override
  public void close() {
    for (PluginWrapper plugin : List.copyOf(zips.getPlugins())) {
      zips.unloadPlugin(plugin.getPluginId());
    }
    try {
      FileUtils.delete(unpacked);
    } catch (IOException e) {
      LOG.debug("{} was left behind", unpacked, e);
    }
  }

  private LoadedPlugin load(Path zip) throws IOException {
    Path folder = unpacked.resolve(String.valueOf(zip.getFileName()).replaceAll("\\.zip$", ""));
    new Unzip(zip.toFile(), folder.toFile()).extract();
    String id = zips.loadPlugin(folder);
    PluginWrapper wrapper = zips.getPlugin(id);
    String requires = wrapper.getDescriptor().getRequires();
    if (wrapper.getPluginState() == PluginState.DISABLED) {
      zips.unloadPlugin(id);
      throw new IllegalStateException(
          "it needs SPI version "
              + requires
              + " and this Tillbridge offers "
              + SPI_VERSION
              + ": use a release of the plugin made for it");
    }
    if (zips.startPlugin(id) != PluginState.STARTED) {
      throw new IllegalStateException("it could not be started; is a plugin it needs missing?");
    }
    List<ConnectorFactory> connectors = new ArrayList<>();
    List<FieldMapper> mappers = new ArrayList<>();
    int entries = 0;
    for (TillbridgePlugin entry :
        ServiceLoader.load(TillbridgePlugin.class, wrapper.getPluginClassLoader())) {
      entries++;
      connectors.addAll(entry.connectors());
      mappers.addAll(entry.fieldMappers());
    }
    if (entries == 0) {
      throw new IllegalStateException(
          "it names no entry in META-INF/services/" + TillbridgePlugin.class.getName());
    }
    for (ConnectorFactory factory : connectors) {
      String connector = factory.descriptor().id();
      if (connector(connector).isPresent()) {
        throw new IllegalStateException(
            "another plugin brings a connector '" + connector + "' already: keep one of the two");
      }
    }
    return new LoadedPlugin(id, wrapper.getDescriptor().getVersion(), connectors, mappers);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("tillbridge-plugins");
    } catch (IOException e) {
      throw new IllegalStateException(
          "plugins can't be unpacked: make room in the temporary folder, or set java.io.tmpdir", e);
    }
  }

  private static List<Path> zipsIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(
          "the plugin folder " + folder + " can't be read: check its permissions", e);
    }
  }

  private static String reason(Throwable thrown) {
    Throwable inner = thrown;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner.getMessage() == null ? inner.toString() : inner.getMessage();
  }
}
