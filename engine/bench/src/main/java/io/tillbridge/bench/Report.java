package io.tillbridge.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks and prints a table of operations for each second of a core, with the error
 * that JMH reckons (99.9 %), and the ratios that count. The yardstick is run at the start and at
 * the end: what lies between the two is the machine's noise.
 */
public final class Report {
  private static final String YARDSTICK = "TranslationBenchmark.bareRulesResettingSession";

  private final int forks;
  private final Map<String, Result<?>> scores = new LinkedHashMap<>();

  private Report(int forks) {
    this.forks = forks;
  }

  /** The argument is how many JVMs each benchmark is given; 3 if left out. */
  public static void main(String[] arguments) throws RunnerException {
    Report report = new Report(arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]));
    report.run();
    report.print();
  }

  private void run() throws RunnerException {
    scores.put("yardstick at the start", one(YARDSTICK));
    for (String group : List.of("TranslationBenchmark", "JsonBenchmark")) {
      for (RunResult result : benchmarks(group + ".*")) {
        String name = result.getParams().getBenchmark();
        scores.put(name.substring(name.lastIndexOf('.') + 1), perCore(result));
      }
    }
    scores.put("yardstick at the end", one(YARDSTICK));
  }

  private Result<?> one(String name) throws RunnerException {
    return perCore(benchmarks(name).iterator().next());
  }

  private Collection<RunResult> benchmarks(String pattern) throws RunnerException {
    List<String> jvm = new ArrayList<>(List.of("-Xmx1g"));
    jvm.add("-Dtillbridge.root=" + System.getProperty("tillbridge.root", "."));
    return new Runner(
            new OptionsBuilder()
                .include(pattern)
                .forks(forks)
                .threads(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(3))
                .addProfiler(ProcessorTime.class)
                .jvmArgs(jvm.toArray(String[]::new))
                .shouldFailOnError(true)
                .build())
        .run();
  }

  private static Result<?> perCore(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.RESULT));
  }

  private void print() {
    System.out.printf("%n%-28s %14s %10s%n", "", "ops/s per core", "error");
    scores.forEach(
        (name, score) ->
            System.out.printf(
                Locale.ROOT,
                "%-28s %,14.0f %8.0f %%%n",
                name,
                score.getScore(),
                100 * score.getScoreError() / score.getScore()));
    System.out.println();
    ratio("bareRulesResettingSession", "translation");
    ratio("bareRulesDeletingFacts", "translation");
    ratio("bareRulesResettingSession", "rules");
    ratio("handRules", "rules");
    ratio("handMapping", "mapping");
    ratio("handTranslation", "translation");
    ratio("handJsonIn", "jsonIn");
    ratio("handJsonOut", "jsonOut");
    double start = score("yardstick at the start");
    double end = score("yardstick at the end");
    System.out.printf(
        Locale.ROOT, "noise of the machine: %.0f %%%n", 100 * Math.abs(start - end) / start);
  }

  private void ratio(String base, String other) {
    double low = low(base) / high(other);
    double high = high(base) / low(other);
    System.out.printf(
        Locale.ROOT,
        "%-14s costs %6.2f times %-26s (%.2f to %.2f by their errors)%n",
        other,
        score(base) / score(other),
        base,
        low,
        high);
  }

  private double score(String name) {
    return result(name).getScore();
  }

  private double low(String name) {
    return score(name) - result(name).getScoreError();
  }

  private double high(String name) {
    return score(name) + result(name).getScoreError();
  }

  private Result<?> result(String name) {
    Result<?> result = scores.get(name);
    if (result == null) {
      throw new IllegalStateException("there is no figure for " + name);
    }
    return result;
  }
}
