package io.tillbridge.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.SandboxOptions;
import io.tillbridge.sandbox.support.LiveSandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The demo against a sandbox whose orders nobody books. */
class DemoCommandTest {

  @Test
  void ordersThatNobodyBooksAreMissing() {
    try (LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard())) {
      StringWriter out = new StringWriter();
      int code =
          new CommandLine(new DemoCommand())
              .setOut(new PrintWriter(out, true))
              .execute(
                  "--orders=5", "--timeout=10ms", "--faults", "--sandbox=" + sandbox.address());
      assertThat(code).isEqualTo(1);
      assertThat(out.toString()).contains("missing").contains("0 of 5 orders agree");
      assertThat(sandbox.control("GET", "/xcart/orders", "").array()).hasSize(5);
      assertThat(sandbox.shop("GET", "/products?itemsPerPage=100", "sandbox-read", "").array())
          .hasSize(20);
    }
  }
}
