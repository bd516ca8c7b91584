package io.tillbridge.xero.connection;

/**
 * How contacts are looked up by their numbers. Xero has no list parameter for contact numbers and
 * advises against OR in filters for speed, without forbidding it.
 */
public enum ContactLookup {
  /** One call for each contact. */
  EACH,
  /** One call for some forty contacts, joined by OR; one by one where Xero refuses that. */
  TOGETHER
}
