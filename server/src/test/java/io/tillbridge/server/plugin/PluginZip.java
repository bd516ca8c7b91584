package io.tillbridge.server.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the source of a class {@code curious.Curious} and packs it as a plugin. */
final class PluginZip {
  private PluginZip() {}

  static void write(Path zip, String requires, String source) throws IOException {
    Path work = Files.createTempDirectory("plugin");
    Path file = Files.writeString(work.resolve("Curious.java"), source);
    Path classes = Files.createDirectories(work.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  List.of(
                      "-d",
                      classes.toString(),
                      "-proc:none",
                      "-classpath",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjects(file))
              .call();
      if (!compiled) {
        throw new IllegalStateException("the plugin's source does not compile");
      }
    }
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out);
        Stream<Path> found = Files.walk(classes)) {
      String id = String.valueOf(zip.getFileName()).replace(".zip", "");
      entry(
          packed,
          "plugin.properties",
          ("plugin.id=" + id + "\nplugin.version=1.0.0\nplugin.requires=" + requires + "\n")
              .getBytes(StandardCharsets.UTF_8));
      entry(
          packed,
          "classes/META-INF/services/io.tillbridge.spi.TillbridgePlugin",
          "curious.Curious\n".getBytes(StandardCharsets.UTF_8));
      for (Path each : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
        entry(packed, "classes/" + classes.relativize(each), Files.readAllBytes(each));
      }
    }
  }

  private static void entry(ZipOutputStream packed, String name, byte[] content)
      throws IOException {
    packed.putNextEntry(new ZipEntry(name));
    packed.write(content);
    packed.closeEntry();
  }
}
