package io.tillbridge.sandbox;

import io.tillbridge.sandbox.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the sandbox. */
@Command(
    name = "sandbox",
    description = "A look-alike X-Cart store and Xero organisation.",
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ServeCommand.class, DemoCommand.class})
public final class SandboxMain {

  /** Runs a command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SandboxMain()).execute(arguments));
  }
}
