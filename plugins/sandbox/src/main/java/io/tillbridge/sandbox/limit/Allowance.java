package io.tillbridge.sandbox.limit;

import io.tillbridge.sandbox.json.Fields;

/**
 * How many calls are allowed; Xero's limits page names 60 a minute, 5 at once and 5,000 a day for
 * an organisation (1,000 a day on the Starter tier), and 10,000 a minute for an app.
 *
 * @param minute calls in any 60 seconds, for one organisation
 * @param day calls in any 24 hours, for one organisation
 * @param concurrent calls under way at once, for one organisation
 * @param appMinute calls in any 60 seconds, for all organisations of an app
 */
public record Allowance(int minute, int day, int concurrent, int appMinute) {

  /** What Xero allows. */
  public static Allowance standard() {
    return new Allowance(60, 5000, 5, 10_000);
  }

  /** The same, except for what the control names. */
  public Allowance changed(Fields fields) {
    return new Allowance(
        fields.whole("minute").map(Math::toIntExact).orElse(minute),
        fields.whole("day").map(Math::toIntExact).orElse(day),
        fields.whole("concurrent").map(Math::toIntExact).orElse(concurrent),
        fields.whole("appMinute").map(Math::toIntExact).orElse(appMinute));
  }
}
