package io.tillbridge.core.mapping.text;

import static io.tillbridge.core.mapping.text.NamedMapper.optional;

import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.FieldMapper;
import java.util.List;

/**
 * The name of a contact as ledgers take it: at most 255 characters, single spaces, no angle
 * brackets. Where the shop has no name at all, the e-mail address stands for it.
 */
final class ContactName {
  private static final int LONGEST = 255;

  static final FieldMapper MAPPER =
      NamedMapper.text(
          "contact.name",
          "The name of a contact: the name, else first and last name, else the e-mail address.",
          List.of(
              optional("name", "the company's or person's name"),
              optional("first", "the first name"),
              optional("last", "the last name"),
              optional("email", "the e-mail address"),
              optional("mark", "set in brackets behind the name, to tell namesakes apart")),
          ContactName::of);

  private ContactName() {}

  private static String of(Arguments arguments) {
    String name = plain(arguments.text("name"));
    if (name.isEmpty()) {
      name = String.join(" ", Texts.given(arguments, List.of("first", "last")));
    }
    if (name.isEmpty()) {
      name = arguments.text("email");
    }
    String mark = plain(arguments.text("mark"));
    String behind = mark.isEmpty() ? "" : " (" + mark + ")";
    String kept = Texts.cut(plain(name), LONGEST - behind.length());
    return kept.isEmpty() ? "" : kept + behind;
  }

  private static String plain(String text) {
    return Texts.clean(text.replace('<', ' ').replace('>', ' '));
  }
}
