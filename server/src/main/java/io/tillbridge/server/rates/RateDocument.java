package io.tillbridge.server.rates;

import io.tillbridge.spi.ledger.ExchangeRates;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The European Central Bank's reference rates as it publishes them: {@code <Cube
 * time="2026-07-01">} for each day, in it {@code <Cube currency="USD" rate="1.1723"/>} for each
 * currency, units for one euro (ECB, "Euro foreign exchange reference rates", eurofxref-daily.xml
 * and eurofxref-hist-90d.xml).
 */
final class RateDocument {
  private static final String BASE = "EUR";
  private static final String CUBE = "Cube";

  private final Map<LocalDate, Map<String, BigDecimal>> days = new LinkedHashMap<>();
  private Map<String, BigDecimal> open = new LinkedHashMap<>();

  private RateDocument() {}

  /** Reads it; throws {@link UnreadableRates} where it is no such document. */
  static ExchangeRates read(String text) {
    RateDocument document = new RateDocument();
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      try {
        while (reader.hasNext()) {
          if (reader.next() == XMLStreamConstants.START_ELEMENT
              && reader.getLocalName().equals(CUBE)) {
            document.cube(reader);
          }
        }
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | DateTimeException | NumberFormatException e) {
      throw new UnreadableRates("The feed of exchange rates can't be read: " + e.getMessage(), e);
    }
    return document.rates();
  }

  private void cube(XMLStreamReader reader) {
    String time = attribute(reader, "time");
    String currency = attribute(reader, "currency");
    String rate = attribute(reader, "rate");
    if (time != null) {
      open = new LinkedHashMap<>();
      days.put(LocalDate.parse(time), open);
    } else if (currency != null && rate != null) {
      open.put(currency, new BigDecimal(rate));
    }
  }

  private ExchangeRates rates() {
    List<ExchangeRates.Day> all = new ArrayList<>();
    days.forEach(
        (date, units) -> {
          if (!units.isEmpty()) {
            all.add(new ExchangeRates.Day(date, units));
          }
        });
    if (all.isEmpty()) {
      throw new UnreadableRates("The feed of exchange rates has no rates in it.", null);
    }
    return new ExchangeRates(BASE, all);
  }

  private static @Nullable String attribute(XMLStreamReader reader, String name) {
    return reader.getAttributeValue(null, name);
  }

  /** A document from elsewhere must not make us read files or call anybody. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
