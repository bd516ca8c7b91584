package io.tillbridge.spi.document;

/** Whether the prices of an order contain its tax. */
public enum PriceBasis {
  /** Tax comes on top of the prices. */
  TAX_EXCLUSIVE,
  /** The prices contain the tax. */
  TAX_INCLUSIVE
}
