package io.tillbridge.server.publication;

import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RuleErrors;
import io.tillbridge.core.rules.RuleFile;
import io.tillbridge.core.rules.RulePack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiled rule packs, one per version, shared by the flows that use it. */
final class RuleBases implements AutoCloseable {
  private final Map<String, RuleBase> byVersion = new HashMap<>();

  /** The pack compiled; blocks for a second where it isn't yet. */
  synchronized RuleBase compiled(String name, FolderFiles files) {
    RulePack pack =
        new RulePack(
            name,
            files.contents().entrySet().stream()
                .map(file -> new RuleFile(file.getKey(), file.getValue()))
                .toList());
    RuleBase known = byVersion.get(pack.version());
    if (known != null) {
      return known;
    }
    try {
      RuleBase compiled = RuleBase.compile(pack);
      byVersion.put(pack.version(), compiled);
      return compiled;
    } catch (RuleErrors e) {
      List<EditProblem> problems =
          e.problems().stream()
              .map(p -> new EditProblem(p.position(), p.message(), p.advice()))
              .toList();
      throw new EditRefused(problems);
    }
  }

  /** Lets go of every base that none of these flows uses any more. */
  synchronized void keepOnly(Set<RuleBase> used) {
    byVersion
        .values()
        .removeIf(
            base -> {
              boolean unused = !used.contains(base);
              if (unused) {
                base.close();
              }
              return unused;
            });
  }

  @Override
  public synchronized void close() {
    byVersion.values().forEach(RuleBase::close);
    byVersion.clear();
  }
}
