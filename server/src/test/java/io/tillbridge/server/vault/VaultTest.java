package io.tillbridge.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbridge.server.log.Redaction;
import io.tillbridge.server.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final Map<String, String> TOKENS = Map.of("refreshToken", "a-refresh-token");

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final Redaction redaction = new Redaction();

  @AfterEach
  void stop() throws Exception {
    wait(vertx.close());
  }

  @Test
  void whatIsKeptIsThereAfterARestart() throws Exception {
    Store before = store();
    wait(vault(before).of("books").keep(TOKENS));
    wait(before.close());

    Store after = store();
    assertThat(wait(vault(after).of("books").all())).isEqualTo(TOKENS);
    assertThat(wait(vault(after).of("other").all())).isEmpty();
    wait(after.close());
  }

  @Test
  void whatIsKeptTakesTheOldOnesPlaceAsAWhole() throws Exception {
    Store store = store();
    wait(vault(store).of("books").keep(TOKENS));
    wait(vault(store).of("books").keep(Map.of("tenant", "t-1")));
    assertThat(wait(vault(store).of("books").all())).isEqualTo(Map.of("tenant", "t-1"));
    wait(vault(store).of("books").keep(Map.of()));
    assertThat(wait(vault(store).of("books").all())).isEmpty();
    wait(store.close());
  }

  @Test
  void noFileOfTheStoreShowsASecretAndOnlyItsOwnerMayReadTheKey() throws Exception {
    Store store = store();
    wait(vault(store).of("books").keep(TOKENS));

    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("a-refresh-token");
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key().file())))
        .isEqualTo("rw-------");
    wait(store.close());
  }

  @Test
  void aSecretIsMaskedInLogsAndOneLongReplacedNeedsNoLookingFor() throws Exception {
    Store store = store();
    var kept = vault(store).of("books");
    wait(kept.keep(Map.of("refreshToken", "token-one")));
    assertThat(redaction.apply("it was token-one")).isEqualTo("it was ******");

    wait(kept.keep(Map.of("refreshToken", "token-two", "previous", "token-one")));
    assertThat(redaction.apply("token-one token-two")).isEqualTo("****** ******");
    wait(kept.keep(Map.of("refreshToken", "token-three", "previous", "token-two")));
    assertThat(redaction.apply("token-one token-two")).isEqualTo("token-one ******");
    wait(store.close());
  }

  @Test
  void withAnotherKeyNothingOpensAndTheReasonIsTold() throws Exception {
    Store store = store();
    wait(vault(store).of("books").keep(TOKENS));
    Files.delete(key().file());

    assertThatThrownBy(() -> wait(vault(store).of("books").all()))
        .hasRootCauseInstanceOf(java.security.GeneralSecurityException.class)
        .hasMessageContaining("doesn't open with this key");
    wait(store.close());
  }

  @Test
  void whatIsCopiedToAnotherConnectionDoesntOpen() throws Exception {
    Store store = store();
    wait(vault(store).of("books").keep(TOKENS));
    wait(store.write(tx -> tx.handle().execute("UPDATE kept_secret SET connection = 'thief'")));

    assertThatThrownBy(() -> wait(vault(store).of("thief").all()))
        .hasMessageContaining("doesn't open");
    wait(store.close());
  }

  private Store store() throws Exception {
    return wait(Store.open(vertx, folder.resolve("tillbridge.db"), 100));
  }

  private Vault vault(Store store) {
    return new Vault(vertx, store, key(), Clock.systemUTC(), redaction);
  }

  private VaultKey key() {
    return new VaultKey(Optional.empty(), folder.resolve("vault-key.json"));
  }

  private static <T> T wait(Future<T> future) throws Exception {
    try {
      return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
