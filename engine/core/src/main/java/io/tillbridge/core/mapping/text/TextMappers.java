package io.tillbridge.core.mapping.text;

import static io.tillbridge.core.mapping.text.NamedMapper.optional;
import static io.tillbridge.core.mapping.text.NamedMapper.wanted;

import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.FieldMapper.Parameter;
import io.tillbridge.spi.mapping.FieldType;
import java.util.List;

/** The mappers for texts that every installation has. */
public final class TextMappers {
  private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

  private TextMappers() {}

  /** All of them. */
  public static List<FieldMapper> all() {
    return List.of(
        truncate(),
        join(),
        PlainText.MAPPER,
        ContactName.MAPPER,
        personName(),
        phone(),
        MoneyAndDays.DAY,
        MoneyAndDays.AMOUNT);
  }

  private static FieldMapper truncate() {
    return NamedMapper.text(
        "text.truncate",
        "Cuts a text that is too long.",
        List.of(
            wanted("text", "the text"),
            new Parameter("length", FieldType.NUMBER, true, "the most characters to keep")),
        a -> Texts.cut(a.text("text").strip(), Texts.number(a, "length", 255)));
  }

  private static FieldMapper join() {
    return NamedMapper.text(
        "text.join",
        "Puts texts behind one another, leaving empty ones out.",
        List.of(
            wanted("a", "the first text"),
            wanted("b", "the second text"),
            optional("c", "the third text"),
            optional("d", "the fourth text"),
            optional("e", "the fifth text"),
            optional("separator", "what stands between them; a space if left out")),
        a -> {
          boolean given = a.values().containsKey("separator");
          return String.join(given ? a.text("separator") : " ", Texts.given(a, FIVE));
        });
  }

  private static FieldMapper personName() {
    return NamedMapper.text(
        "person.name",
        "A first or last name, cleaned and at most 255 characters.",
        List.of(wanted("name", "the name")),
        a -> Texts.cut(Texts.clean(a.text("name")), 255));
  }

  /** Fifty characters is the least that a ledger we know of takes. */
  private static FieldMapper phone() {
    return NamedMapper.text(
        "phone.number",
        "A phone number without anything but digits, +, spaces, brackets, dashes and x.",
        List.of(wanted("phone", "the number as the shop has it")),
        a -> {
          String clean = Texts.clean(Texts.only(a.text("phone"), TextMappers::isOfPhone));
          return clean.chars().noneMatch(Character::isDigit) ? "" : Texts.cut(clean, 50);
        });
  }

  private static boolean isOfPhone(int c) {
    return (c >= '0' && c <= '9') || (c < 128 && "+() xX./-".indexOf(c) >= 0);
  }
}
