package io.tillbridge.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code tillbridge}. */
@Command(
    name = "tillbridge",
    description = "The bridge from a shop's till to its ledger.",
    mixinStandardHelpOptions = true,
    version = "tillbridge 0.1.0",
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      TestCommand.class,
      OrdersCommand.class,
      BackfillCommand.class,
      DeadLettersCommand.class,
      ConnectCommand.class,
      DisconnectCommand.class,
      PluginsCommand.class,
      PublishCommand.class
    })
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println(failure.getMessage());
          return failure instanceof Misuse ? 2 : 1;
        });
    return line;
  }
}
