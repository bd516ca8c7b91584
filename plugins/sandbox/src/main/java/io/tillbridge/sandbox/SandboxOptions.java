package io.tillbridge.sandbox;

import io.tillbridge.sandbox.limit.Allowance;
import io.tillbridge.sandbox.webhook.WebhookTarget;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a sandbox is set up.
 *
 * @param port where it listens; 0 for any free port
 * @param host the address it listens on
 * @param webhook where the shop's events go, if anywhere yet
 * @param readToken the shop's token for reading
 * @param writeToken the shop's token for reading and writing
 * @param renewFilter whether the shop can filter by the last change, as from X-Cart 5.5.1
 * @param firstOrderId the internal number of the first order
 * @param allowance how many calls Xero allows
 * @param record where exchanges with Xero are written, if anywhere
 * @param seed for all randomness
 * @param clock what time it is
 */
public record SandboxOptions(
    int port,
    String host,
    Optional<WebhookTarget> webhook,
    String readToken,
    String writeToken,
    boolean renewFilter,
    long firstOrderId,
    Allowance allowance,
    Optional<Path> record,
    long seed,
    InstantSource clock) {

  /** As the documentation says, on a free port of this machine. */
  public static SandboxOptions standard() {
    return new SandboxOptions(
        0,
        "127.0.0.1",
        Optional.empty(),
        "sandbox-read",
        "sandbox-write",
        false,
        1,
        Allowance.standard(),
        Optional.empty(),
        1,
        InstantSource.system());
  }

  /** The same with another allowance. */
  public SandboxOptions with(Allowance changed) {
    return new SandboxOptions(
        port,
        host,
        webhook,
        readToken,
        writeToken,
        renewFilter,
        firstOrderId,
        changed,
        record,
        seed,
        clock);
  }

  /** The same with another clock. */
  public SandboxOptions with(InstantSource changed) {
    return new SandboxOptions(
        port,
        host,
        webhook,
        readToken,
        writeToken,
        renewFilter,
        firstOrderId,
        allowance,
        record,
        seed,
        changed);
  }

  /** The same, writing exchanges with Xero to a file. */
  public SandboxOptions recording(Path file) {
    return new SandboxOptions(
        port,
        host,
        webhook,
        readToken,
        writeToken,
        renewFilter,
        firstOrderId,
        allowance,
        Optional.of(file),
        seed,
        clock);
  }
}
