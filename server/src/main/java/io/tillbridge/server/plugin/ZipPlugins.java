package io.tillbridge.server.plugin;

import java.nio.file.Path;
import java.util.List;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginLoader;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PropertiesPluginDescriptorFinder;

/** PF4J, set so that a plugin sees its own classes first and of the host only the SPI's world. */
final class ZipPlugins extends DefaultPluginManager {
  ZipPlugins(Path folder, String spiVersion) {
    super(List.of(folder));
    setSystemVersion(spiVersion);
  }

  @Override
  protected PluginDescriptorFinder createPluginDescriptorFinder() {
    return new PropertiesPluginDescriptorFinder();
  }

  /** A plugin's entry is found by ServiceLoader; PF4J's own life cycle class has nothing to do. */
  @Override
  protected PluginFactory createPluginFactory() {
    return wrapper -> new Plugin();
  }

  @Override
  protected PluginLoader createPluginLoader() {
    ClassLoader host = new HostClasses(ZipPlugins.class.getClassLoader());
    return new DefaultPluginLoader(this) {
      @Override
      protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
        return new PluginClassLoader(pluginManager, descriptor, host, ClassLoadingStrategy.PDA);
      }
    };
  }
}
