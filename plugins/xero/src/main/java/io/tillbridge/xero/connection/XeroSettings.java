package io.tillbridge.xero.connection;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A connection's settings, checked.
 *
 * @param apiUrl the API's address without a slash at the end
 * @param tokenUrl where tokens are granted, with its query if it has one
 * @param revocationUrl where a grant is given back
 * @param authorizeUrl the page where a person agrees
 * @param scopes separated by blanks
 * @param tenantId the organisation, empty to take the only one that the grant reaches
 * @param unitDecimals decimals of unit prices, 2 or 4
 * @param timeZone the organisation's zone where its own answer isn't to be used
 * @param bodyLimit longest request body in bytes
 * @param batchSize most documents in one call
 * @param answerTimeout how long to wait for an answer
 * @param extras what may be done in the organisation beside the documents
 */
public record XeroSettings(
    String apiUrl,
    String tokenUrl,
    String revocationUrl,
    String authorizeUrl,
    String clientId,
    Grant grant,
    String scopes,
    Optional<String> tenantId,
    int unitDecimals,
    Optional<ZoneId> timeZone,
    int bodyLimit,
    int batchSize,
    Duration answerTimeout,
    ContactLookup contactLookup,
    Extras extras) {

  /** The address of a resource of the accounting API, like {@code Invoices}. */
  public String resourceUrl(String resource) {
    return apiUrl + "/api.xro/2.0/" + resource;
  }
}
