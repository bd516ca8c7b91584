package io.tillbridge.xero;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.ledger.Account;
import io.tillbridge.spi.ledger.Item;
import io.tillbridge.spi.ledger.ReferenceData;
import io.tillbridge.spi.ledger.TaxRate;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDataTest {

  @Test
  void anOrganisationIsReadInSixCalls() {
    try (Xero xero = new Xero()) {
      xero.server.otherwise =
          organisation("'CountryCode':'NZ','Timezone':'NEWZEALANDSTANDARDTIME'");

      ReferenceData read = xero.referenceData();

      assertThat(xero.server.calls()).hasSize(6);
      assertThat(xero.server.count("/connections"))
          .as("all six wait for one answer which organisation it is")
          .isOne();
      assertThat(read.organisation().name()).isEqualTo("Tea NZ");
      assertThat(read.organisation().lockedUntil()).isEqualTo(LocalDate.of(2026, 3, 31));
      assertThat(read.currencies()).containsExactly("NZD", "AUD");
      assertThat(read.trackingCategories().get(0).options()).containsExactly("Web");
      assertThat(read.items()).containsExactly(new Item("TEA", "i-1", "Tea", "200", "OUTPUT2"));
      assertThat(read.readAt()).isEqualTo(SteppingClock.START);
    }
  }

  @Test
  void accountsTellWhetherTheyRoundAndTakePayments() {
    try (Xero xero = new Xero()) {
      xero.server.otherwise = organisation("'CountryCode':'NZ'");

      ReferenceData read = xero.referenceData();

      assertThat(read.accounts())
          .extracting(Account::code, Account::rounding, Account::takesPayments, Account::active)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("090", false, true, true),
              org.assertj.core.groups.Tuple.tuple("200", false, false, true),
              org.assertj.core.groups.Tuple.tuple("860", true, false, true),
              org.assertj.core.groups.Tuple.tuple("880", false, true, false));
    }
  }

  @Test
  void taxRatesAreTheEffectiveOnesWithoutLossOfDecimals() {
    try (Xero xero = new Xero()) {
      xero.server.otherwise = organisation("'CountryCode':'NZ'");

      TaxRate rate = xero.referenceData().taxRates().get(0);

      assertThat(rate.taxType()).isEqualTo("OUTPUT2");
      assertThat(rate.percent()).isEqualByComparingTo("15.0000");
      assertThat(rate.appliesToRevenue()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'''CountryCode'':''AU'',''Timezone'':''AUSEASTERNSTANDARDTIME''', AU, Australia/Sydney",
    "'''CountryCode'':''AU'',''Timezone'':''WAUSTRALIASTANDARDTIME''', AU, Australia/Perth",
    "'''CountryCode'':''UK'',''Timezone'':''GMTSTANDARDTIME''', GB, Europe/London",
    "'''CountryCode'':''US'',''Timezone'':''PACIFICSTANDARDTIME''', US, America/Los_Angeles",
    "'''CountryCode'':''US'',''Timezone'':''Mountain Standard Time''', US, America/Denver",
    "'''CountryCode'':''GB''', GB, Europe/London",
    "'''Version'':''UK''', GB, Europe/London",
    "'''Version'':''NZONRAMP''', NZ, Pacific/Auckland",
    "'''CountryCode'':''NZ'',''Timezone'':''SOMETHINGNEW''', NZ, Pacific/Auckland",
    "'''CountryCode'':''FR''', FR, Z"
  })
  void countryAndTimeZoneComeFromWhatTheOrganisationSays(
      String members, String country, String zone) {
    try (Xero xero = new Xero()) {
      xero.server.otherwise = organisation(members);

      ReferenceData read = xero.referenceData();

      assertThat(read.organisation().country()).isEqualTo(country);
      assertThat(read.organisation().timeZone()).isEqualTo(ZoneId.of(zone));
    }
  }

  @Test
  void aTimeZoneThatIsSetStandsBeforeTheOrganisations() {
    try (Xero xero = new Xero("timeZone", "Pacific/Chatham")) {
      xero.server.otherwise =
          organisation("'CountryCode':'NZ','Timezone':'NEWZEALANDSTANDARDTIME'");

      assertThat(xero.referenceData().organisation().timeZone())
          .isEqualTo(ZoneId.of("Pacific/Chatham"));
    }
  }

  @Test
  void whereOneCallFailsTryingAgainCostsThatOneCall() {
    try (Xero xero = new Xero()) {
      xero.server.otherwise = organisation("'CountryCode':'NZ'");
      xero.server.answers(Answers.html(500, ""));

      Xero.failure(xero::referenceData);
      int before = xero.server.calls().size();
      xero.referenceData();

      assertThat(xero.server.calls()).hasSize(before + 1);
    }
  }

  @Test
  void whatStopsTheReadingIsTold() {
    try (Xero xero = new Xero()) {
      xero.server.otherwise = Answers.json(403, "");

      Outcome outcome = Xero.failure(xero::referenceData);

      assertThat(((Outcome.Blocked) outcome).blockage().kind()).isEqualTo(Blockage.Kind.RECONNECT);
    }
  }

  @ParameterizedTest
  @CsvSource({"NOT-ALLOWED, true", "ALLOWED, false"})
  void whetherThePlanHasMoreCurrenciesIsAskedWhereOneIsEnabled(String status, boolean one) {
    try (Xero xero = new Xero()) {
      xero.server.otherwise =
          (request, response) ->
              (request.path().endsWith("/Currencies")
                      ? Answers.json(200, "{\"Currencies\":[{\"Code\":\"NZD\"}]}")
                      : request.path().endsWith("/Actions")
                          ? Answers.json(
                              200,
                              "{\"Actions\":[{\"Name\":\"UseMulticurrency\",\"Status\":\""
                                  + status
                                  + "\"}]}")
                          : organisation("'CountryCode':'NZ'"))
                  .accept(request, response);

      assertThat(xero.referenceData().organisation().oneCurrency()).isEqualTo(one);
      assertThat(xero.server.count("/api.xro/2.0/Organisation/Actions")).isOne();
    }
  }

  @Test
  void howFineUnitAmountsAreKeptIsTold() {
    try (Xero xero = new Xero("unitDecimals", "2")) {
      xero.server.otherwise = organisation("'CountryCode':'NZ'");

      assertThat(xero.referenceData().organisation().unitDecimals()).isEqualTo(2);
    }
  }

  private static Answers.Answer organisation(String members) {
    return (request, response) -> {
      String resource = request.path().substring(request.path().lastIndexOf('/') + 1);
      Answers.json(200, Documents.json(body(resource, members)).toString())
          .accept(request, response);
    };
  }

  private static String body(String resource, String members) {
    return switch (resource) {
      case "Organisation" ->
          "{'Organisations':[{'OrganisationID':'o-1','Name':'Tea NZ','BaseCurrency':'NZD',"
              + "'PeriodLockDate':'/Date(1774915200000+0000)/',"
              + "'EndOfYearLockDate':'2025-03-31T00:00:00',"
              + members
              + "}]}";
      case "Accounts" ->
          "{'Accounts':[{'Code':'090','Type':'BANK','Status':'ACTIVE'},"
              + "{'Code':'200','Type':'REVENUE','Status':'ACTIVE','TaxType':'OUTPUT2'},"
              + "{'Code':'860','Type':'CURRLIAB','Status':'ACTIVE','SystemAccount':'ROUNDING'},"
              + "{'Code':'880','Type':'CURRENT','Status':'ARCHIVED',"
              + "'EnablePaymentsToAccount':true}]}";
      case "TaxRates" ->
          "{'TaxRates':[{'TaxType':'OUTPUT2','Name':'15% GST','EffectiveRate':15.0000,"
              + "'CanApplyToRevenue':true,'Status':'ACTIVE'}]}";
      case "Items" ->
          "{'Items':[{'ItemID':'i-1','Code':'TEA','Name':'Tea',"
              + "'SalesDetails':{'AccountCode':'200','TaxType':'OUTPUT2'}}]}";
      case "TrackingCategories" ->
          "{'TrackingCategories':[{'TrackingCategoryID':'t-1','Name':'Channel','Options':["
              + "{'Name':'Web','Status':'ACTIVE'},{'Name':'Fax','Status':'ARCHIVED'}]}]}";
      default -> "{'Currencies':[{'Code':'NZD'},{'Code':'AUD'}]}";
    };
  }
}
