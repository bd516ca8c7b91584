package io.tillbridge.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePackTest {
  @TempDir Path folder;

  @Test
  void theVersionFollowsTheContentAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("status.drl"), "// status");
    Files.createDirectory(folder.resolve("scenarios"));
    Files.writeString(folder.resolve("scenarios/status.json"), "[]");
    String version = RulePack.load(folder).version();
    assertThat(version).matches("[0-9a-f]{12}");

    Files.writeString(folder.resolve(".status.drl.swp"), "an editor's own");
    Files.writeString(folder.resolve("README.md"), "no rules");
    assertThat(RulePack.load(folder).version()).isEqualTo(version);

    Files.writeString(folder.resolve("status.drl"), "// status!");
    assertThat(RulePack.load(folder).version()).isNotEqualTo(version);
  }

  @Test
  void aFileUnderAnotherNameIsAnotherVersion() {
    RulePack one = new RulePack("p", List.of(RuleFile.of("a.drl", "x")));
    RulePack other = new RulePack("p", List.of(RuleFile.of("b.drl", "x")));
    assertThat(one.version()).isNotEqualTo(other.version());
  }
}
