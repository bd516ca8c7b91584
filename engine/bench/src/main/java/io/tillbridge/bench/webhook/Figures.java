package io.tillbridge.bench.webhook;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a round showed.
 *
 * @param perSecond webhooks answered each second
 * @param p50 milliseconds that half of the answers took at most
 * @param p99 milliseconds that all but one in a hundred took at most
 * @param cost microseconds that a core worked in the server for each webhook
 * @param refused webhooks not answered 202
 */
record Figures(double perSecond, double p50, double p99, double cost, int refused) {
  static final String HEADING =
      "          echo/s   p50    p99  core us   hooks/s   p50    p99 ms core us  share   p99";

  static Figures of(Round.Result result, double coreSeconds) {
    return new Figures(
        result.perSecond(),
        result.p50(),
        result.p99(),
        1e6 * coreSeconds / result.count(),
        result.refused());
  }

  static Figures median(List<Figures> all) {
    return new Figures(
        median(all, Figures::perSecond),
        median(all, Figures::p50),
        median(all, Figures::p99),
        median(all, Figures::cost),
        0);
  }

  /** How far the rounds' throughput lies apart, in percent of their mean. */
  static double spread(List<Figures> all) {
    var statistics = all.stream().mapToDouble(Figures::perSecond).summaryStatistics();
    return 100 * (statistics.getMax() - statistics.getMin()) / statistics.getAverage();
  }

  private static double median(List<Figures> all, ToDoubleFunction<Figures> of) {
    double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%7.0f %5.2f %6.2f  %7.1f", perSecond, p50, p99, cost);
  }
}
