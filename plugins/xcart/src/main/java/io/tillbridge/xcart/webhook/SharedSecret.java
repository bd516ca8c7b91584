package io.tillbridge.xcart.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.spi.connector.IncomingRequest;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** The secret itself in a header, for senders that can do no better. */
final class SharedSecret implements Authenticity {
  private final String header;

  SharedSecret(String header) {
    this.header = header;
  }

  @Override
  public Optional<String> doubt(IncomingRequest request, List<String> secrets) {
    byte[] given = Headers.one(request, header).getBytes(UTF_8);
    boolean matches = false;
    for (String secret : secrets) {
      matches |= !secret.isEmpty() && MessageDigest.isEqual(secret.getBytes(UTF_8), given);
    }
    return matches
        ? Optional.empty()
        : Optional.of("its header " + header + " does not hold webhookSecret");
  }
}
