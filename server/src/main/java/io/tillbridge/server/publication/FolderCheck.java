package io.tillbridge.server.publication;

import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.server.config.FlowDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says what is wrong with the rules and mappings of flows, publishing nothing. */
public final class FolderCheck {
  private final TranslationMaker maker;

  /** Joins rules and mappings by {@code maker}. */
  public FolderCheck(TranslationMaker maker) {
    this.maker = maker;
  }

  /** Everything that is wrong, each once; blocks. */
  public List<EditProblem> problems(List<FlowDefinition> flows) {
    Set<EditProblem> problems = new LinkedHashSet<>();
    try (RuleBases bases = new RuleBases()) {
      for (FlowDefinition flow : flows) {
        try {
          RuleBase rules =
              bases.compiled(flow.rules().getFileName() + "", FolderFiles.read(flow.rules()));
          maker.make(flow, rules, FolderFiles.read(flow.mappings()));
        } catch (EditRefused e) {
          problems.addAll(e.problems());
        } catch (IOException e) {
          problems.add(
              new EditProblem(
                  "flow " + flow.name(),
                  "its folder can't be read: " + e,
                  "check rules.folder and mappings.folder"));
        }
      }
    }
    return new ArrayList<>(problems);
  }
}
