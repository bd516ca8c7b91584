package io.tillbridge.bench;

import io.tillbridge.bench.baseline.HandJson;
import io.tillbridge.bench.sample.Orders;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A canonical order from JSON text and back, beside the same by hand. */
@State(Scope.Thread)
public class JsonBenchmark {
  private final CanonicalJson json = new CanonicalJson();
  private final HandJson byHand = new HandJson();
  private final Order order = Orders.fiveLines();
  private final String text = json.write(order);

  /** Reads an order. */
  @Benchmark
  public Order jsonIn() {
    return json.read(text, Order.class);
  }

  /** Writes an order. */
  @Benchmark
  public String jsonOut() {
    return json.write(order);
  }

  /** Reads an order by hand. */
  @Benchmark
  public Order handJsonIn() {
    return byHand.read(text);
  }

  /** Writes an order by hand. */
  @Benchmark
  public String handJsonOut() {
    return byHand.write(order);
  }
}
