package io.tillbridge.server.cli;

import io.tillbridge.server.Tillbridge;
import io.tillbridge.server.config.Configuration;
import io.tillbridge.server.config.InvalidConfiguration;
import io.tillbridge.server.log.LogSetup;
import io.tillbridge.server.log.Redaction;
import io.tillbridge.server.publication.EditRefused;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the server until it is told to stop (SIGTERM, Ctrl-C). */
@Command(name = "serve", description = "Run the server.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final long STOP_EXTRA_SECONDS = 15;
  @Mixin private ConfigurationFile file = new ConfigurationFile();

  @Override
  public Integer call() throws Exception {
    Configuration configuration = file.read();
    Redaction redaction = new Redaction();
    new LogSetup(redaction, Boolean.getBoolean("tillbridge.terminal")).apply(configuration.log());
    Logger log = LoggerFactory.getLogger(ServeCommand.class);
    Tillbridge tillbridge = new Tillbridge(configuration, redaction);
    try {
      tillbridge.start().toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof InvalidConfiguration || cause instanceof EditRefused) {
        throw new Misuse("Tillbridge did not start. " + cause.getMessage());
      }
      log.error("Tillbridge did not start.", cause);
      return 1;
    }
    new RunFile(tillbridge.address(), tillbridge.token()).write(configuration);
    log.info(
        "Ready after {} ms. Webhooks arrive at port {}, /hooks/ and the connection's name.",
        ManagementFactory.getRuntimeMXBean().getUptime(),
        tillbridge.webhookPort());
    System.out.println("Open " + tillbridge.address() + "?token=" + tillbridge.token());
    System.out.flush();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> stop(tillbridge, configuration, log, stopped), "tillbridge-stop"));
    stopped.await();
    return 0;
  }

  private static void stop(
      Tillbridge tillbridge, Configuration configuration, Logger log, CountDownLatch stopped) {
    log.info("Stopping: nothing new is taken, what is under way ends first.");
    try {
      RunFile.delete(configuration);
      tillbridge
          .stop()
          .toCompletionStage()
          .toCompletableFuture()
          .get(configuration.shutdownGrace().toSeconds() + STOP_EXTRA_SECONDS, TimeUnit.SECONDS);
      log.info("Stopped.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ExecutionException | java.util.concurrent.TimeoutException e) {
      log.warn("Did not stop cleanly; what was accepted is safe and goes on at the next start.", e);
    }
    stopped.countDown();
  }
}
