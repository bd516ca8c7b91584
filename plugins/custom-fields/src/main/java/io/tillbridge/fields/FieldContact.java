package io.tillbridge.fields;

import static io.tillbridge.fields.FieldFunction.optional;
import static io.tillbridge.fields.FieldFunction.required;

import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code field.contact(customer, name, default?, maxLength?)}: a custom field for the contact. It
 * is looked for on the customer, then in the customer's addresses, the billing address first, as
 * some shops keep company and tax number there. On one line, cut to {@code maxLength}.
 */
final class FieldContact {
  private FieldContact() {}

  static FieldFunction function() {
    return new FieldFunction(
        "field.contact",
        "A custom field of the customer, or of the customer's addresses.",
        List.of(
            required("customer", FieldType.OBJECT, "The customer, like the order's."),
            required("name", FieldType.TEXT, "The custom field's name in the shop."),
            optional("default", FieldType.TEXT, "The text where it is nowhere."),
            optional("maxLength", FieldType.NUMBER, "Longer text is cut to this many characters.")),
        FieldType.TEXT,
        FieldContact::map);
  }

  private static Mapped map(Call call) {
    int most = call.count("maxLength", 1, 0);
    Optional<String> name = call.text("name");
    if (name.isEmpty()) {
      return new Mapped.Problem("name is missing: name the custom field");
    }
    Optional<Object> customer = call.value("customer");
    if (customer.isPresent() && !(customer.get() instanceof Customer)) {
      return new Mapped.Problem("customer must be a customer, like the order's");
    }
    return customer
        .map(Customer.class::cast)
        .flatMap(each -> found(each, name.get()))
        .or(() -> call.text("default"))
        .<Mapped>map(text -> new Mapped.Value(Lengths.cut(text, most)))
        .orElseGet(Mapped.Nothing::new);
  }

  private static Optional<String> found(Customer customer, String name) {
    return Stream.concat(
            Stream.of(customer.customFields()),
            customer.addresses().stream().map(Address::customFields))
        .flatMap(fields -> Optional.ofNullable(fields.get(name)).stream())
        .map(FieldValue::text)
        .map(Lengths::oneLine)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
