package io.tillbridge.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Reckons operations for each second that the whole process, garbage collection included, was given
 * by a processor core. Unlike operations for each second on the clock, that says the same on a
 * machine that has other things to do.
 */
public final class ProcessorTime implements InternalProfiler {
  /** The name of the result. */
  public static final String RESULT = "perCoreSecond";

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long before;

  @Override
  public String getDescription() {
    return "operations for each second of a core";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (system.getProcessCpuTime() - before) / 1e9;
    double each = result.getMetadata().getAllOps() / seconds;
    return List.of(new ScalarResult(RESULT, each, "ops/s", AggregationPolicy.AVG));
  }
}
