package io.tillbridge.fields;

import static io.tillbridge.fields.Mapping.call;
import static io.tillbridge.fields.Mapping.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.mapping.Mapped;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerFieldsTest {
  private static final Map<String, Object> ATTRIBUTES = attributes();

  @Test
  void a_purchase_order_number_is_the_reference_on_one_line() {
    assertThat(value("field.reference", "value", " 17\n / b\t", "prefix", "PO "))
        .isEqualTo("PO 17 / b");
    assertThat(value("field.reference", "value", new BigDecimal("17"))).isEqualTo("17");
  }

  @Test
  void a_missing_reference_is_the_default_without_prefix_or_nothing() {
    assertThat(value("field.reference", "prefix", "PO ", "default", "web")).isEqualTo("web");
    assertThat(call("field.reference", "prefix", "PO ")).isEqualTo(new Mapped.Nothing());
    assertThat(call("field.reference", "value", "\u0007", "prefix", "PO "))
        .isEqualTo(new Mapped.Nothing());
  }

  @Test
  void a_reference_is_cut_at_what_the_ledger_takes() {
    assertThat((String) value("field.reference", "value", "x".repeat(300))).hasSize(255);
    assertThat(value("field.reference", "value", "123456", "prefix", "P", "maxLength", "3"))
        .isEqualTo("P12");
  }

  @Test
  void a_tracking_option_is_the_value_or_what_the_table_makes_of_it() {
    assertThat(value("field.trackingOption", "value", "North")).isEqualTo("North");
    assertThat(value("field.trackingOption", "value", "nsw", "options", List.of("NSW -> East")))
        .isEqualTo("East");
  }

  @Test
  void a_tracking_option_that_is_missing_or_not_listed_is_left_out_held_or_the_default() {
    List<String> table = List.of("NSW -> East");

    assertThat(call("field.trackingOption", "options", table)).isEqualTo(new Mapped.Nothing());
    assertThat(call("field.trackingOption", "value", "x", "options", table))
        .isInstanceOf(Mapped.Problem.class);
    assertThat(value("field.trackingOption", "value", "x", "options", table, "default", "Other"))
        .isEqualTo("Other");
  }

  @Test
  void a_tracking_option_is_never_cut_as_that_would_name_another() {
    Mapped tooLong = call("field.trackingOption", "value", "x".repeat(101));

    assertThat(((Mapped.Problem) tooLong).why()).contains("100");
    assertThat(call("field.trackingOption", "value", "x".repeat(100)))
        .isInstanceOf(Mapped.Value.class);
  }

  @Test
  void attributes_stand_behind_the_description_in_the_order_asked_for() {
    assertThat(value("field.lineDescription", "description", "Mug", "fields", ATTRIBUTES))
        .isEqualTo("Mug, Colour: red, Size: 12.5, Gift: yes");
    assertThat(
            value(
                "field.lineDescription",
                "description",
                "Mug",
                "fields",
                ATTRIBUTES,
                "names",
                List.of("Size", "Weight", "Colour"),
                "separator",
                "\n"))
        .isEqualTo("Mug\nSize: 12.5\nColour: red");
  }

  @Test
  void a_description_without_attributes_is_itself_and_without_both_nothing() {
    assertThat(value("field.lineDescription", "description", "Mug")).isEqualTo("Mug");
    assertThat(value("field.lineDescription", "fields", ATTRIBUTES, "names", "Colour"))
        .isEqualTo("Colour: red");
    assertThat(call("field.lineDescription", "fields", Map.of())).isEqualTo(new Mapped.Nothing());
    assertThat((String) value("field.lineDescription", "description", "x".repeat(5000)))
        .hasSize(4000);
  }

  @Test
  void a_contacts_field_is_looked_for_on_the_customer_and_then_in_the_addresses() {
    Customer own = customer(Map.of("abn", new FieldValue.Text("1")), address("2"), address("3"));
    Customer inAddress = customer(Map.of(), address(" "), address("3"));

    assertThat(value("field.contact", "customer", own, "name", "abn")).isEqualTo("1");
    assertThat(value("field.contact", "customer", inAddress, "name", "abn")).isEqualTo("3");
    assertThat(call("field.contact", "customer", inAddress, "name", "vat"))
        .isEqualTo(new Mapped.Nothing());
    assertThat(value("field.contact", "name", "vat", "default", "none")).isEqualTo("none");
    assertThat(value("field.contact", "customer", own, "name", "abn", "maxLength", "1"))
        .isEqualTo("1");
  }

  @Test
  void a_contacts_field_without_a_name_or_of_something_else_is_a_problem() {
    assertThat(call("field.contact", "customer", customer(Map.of())))
        .isInstanceOf(Mapped.Problem.class);
    assertThat(call("field.contact", "customer", "Ann", "name", "abn"))
        .isInstanceOf(Mapped.Problem.class);
  }

  private static Map<String, Object> attributes() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("Colour", new FieldValue.Text("red"));
    attributes.put("Size", new FieldValue.Decimal(new BigDecimal("12.5")));
    attributes.put("Gift", new FieldValue.YesNo(true));
    return attributes;
  }

  private static Address address(String abn) {
    return new Address(
        "",
        "",
        "",
        List.of(),
        "",
        "",
        "",
        "",
        "",
        Map.of("abn", new FieldValue.Text(abn)),
        JsonValue.EMPTY_JSON_OBJECT);
  }

  private static Customer customer(Map<String, FieldValue> fields, Address... addresses) {
    return new Customer(
        "7",
        "Ann",
        "",
        "",
        "",
        "",
        "",
        "",
        false,
        List.of(addresses),
        fields,
        JsonValue.EMPTY_JSON_OBJECT);
  }
}
