package io.tillbridge.xcart.webhook;

import io.tillbridge.spi.connector.IncomingRequest;
import java.util.List;
import java.util.Optional;

/** One way in which a webhook proves where it comes from. */
interface Authenticity {

  /** Why the request is not authentic by any of these secrets; empty where it is. */
  Optional<String> doubt(IncomingRequest request, List<String> secrets);
}
