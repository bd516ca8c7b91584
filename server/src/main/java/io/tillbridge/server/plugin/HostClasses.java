package io.tillbridge.server.plugin;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin may see of the host: the SPI, Vert.x, JSON-P and JSON-B with their implementations,
 * and the JDK. Everything else a plugin brings itself, so that the host's libraries can change
 * without breaking it and its own can differ from the host's.
 */
final class HostClasses extends ClassLoader {
  private static final List<String> VISIBLE =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "org.w3c.dom.",
          "org.xml.sax.",
          "io.tillbridge.spi.",
          "io.vertx.",
          "io.netty.",
          "jakarta.json.",
          "org.eclipse.yasson.",
          "org.eclipse.parsson.",
          "org.jspecify.");
  private final ClassLoader host;

  HostClasses(ClassLoader host) {
    super(ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (VISIBLE.stream().noneMatch(name::startsWith)) {
      throw new ClassNotFoundException(
          name + " is not part of what plugins see of the host: put its library into the plugin");
    }
    return host.loadClass(name);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return visible(name) ? host.getResource(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return visible(name) ? host.getResources(name) : Collections.emptyEnumeration();
  }

  private static boolean visible(String resource) {
    String name =
        resource.startsWith("META-INF/services/jakarta.json")
            ? resource.substring("META-INF/services/".length())
            : resource.replace('/', '.');
    return VISIBLE.stream().anyMatch(name::startsWith);
  }
}
