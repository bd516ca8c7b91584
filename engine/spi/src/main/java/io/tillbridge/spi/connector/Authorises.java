package io.tillbridge.spi.connector;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;

/**
 * Gets access that a person grants in the remote system's own pages (OAuth 2.0 authorisation code
 * with PKCE, RFC 6749 and RFC 7636). The host makes the attempt, takes the callback and checks its
 * state; the connector knows the pages and keeps what it is given.
 *
 * <p>Futures fail with {@link RemoteFailure} where the remote system would not do it.
 */
public interface Authorises {

  /** The page that the person opens to agree. Pure. */
  URI page(Attempt attempt);

  /** Turns the code that came back into access, and keeps it. */
  Future<Access> complete(Attempt attempt, String code);

  /** How the access stands, as the remote system tells it now. */
  Future<Access> access();

  /**
   * Takes one of the organisations that the access reaches, and keeps the choice.
   *
   * @param organisation its {@link Organisation#id}; fails with IllegalArgumentException for one
   *     that the access doesn't reach
   */
  Future<Access> choose(String organisation);

  /** Gives the access back, there and here; afterwards a person must grant it anew. */
  Future<Void> disconnect();

  /**
   * One time that a person is asked.
   *
   * @param redirect where the remote system sends the person back to
   * @param state what comes back with the person, so that nobody else's answer is taken
   * @param verifier the code verifier of PKCE, told to the remote system's token endpoint alone
   */
  record Attempt(URI redirect, String state, String verifier) {
    /** Never shows the verifier: this may end in a log. */
    @Override
    public String toString() {
      return "attempt to be granted access, back to " + redirect;
    }
  }

  /**
   * How access stands.
   *
   * @param why what to do, in words for a person; "" where nothing is to be done
   * @param organisations what it reaches, empty where that isn't known
   * @param chosen the {@link Organisation#id} that is written to, "" for none yet
   */
  record Access(State state, String why, List<Organisation> organisations, String chosen) {
    public Access {
      organisations = List.copyOf(organisations);
    }
  }

  /** The ways access can stand. */
  enum State {
    /** Nobody has granted any. */
    NOT_CONNECTED,
    /** It reaches several organisations, and a person must choose. */
    CHOOSE_ORGANISATION,
    /** Everything is in place. */
    CONNECTED,
    /** It was revoked or has run out: a person must grant it again. */
    RECONNECT
  }

  /** An organisation of the remote system, by its key and its name. */
  record Organisation(String id, String name) {}
}
