package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.support.LiveSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of exchanges that others hold against Xero's description. */
class RecordingTest {
  @TempDir Path folder = Path.of("");

  @Test
  void exchangesAreWrittenOneALineAndWithoutCredentials() throws IOException {
    Path file = folder.resolve("exchanges.jsonl");
    try (LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard().recording(file))) {
      sandbox.signIn("AU").xero("PUT", "/Contacts", json("{'Name':'Ann'}"));
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(1);
    Fields exchange = new Fields(JsonText.parse(lines.get(0)).asJsonObject());
    assertThat(exchange.text("method")).contains("PUT");
    assertThat(exchange.text("path")).contains("/api.xro/2.0/Contacts");
    assertThat(exchange.whole("status")).contains(200L);
    assertThat(exchange.text("request")).contains(json("{'Name':'Ann'}"));
    assertThat(exchange.text("response").orElse("")).contains("ContactID");
    assertThat(lines.get(0)).doesNotContain("Bearer");
  }
}
