package io.tillbridge.core.decision;

/** By what a contact that the ledger has already may be known as an order's buyer. */
public enum ContactKey {
  /** The contact number, which we give and which lasts. */
  NUMBER,
  /** The account number that the shop has for the customer. */
  ACCOUNT,
  /** The e-mail address. */
  EMAIL,
  /** The name; of a contact that nothing tells to be someone else. */
  NAME
}
