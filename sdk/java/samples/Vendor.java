/** What a product pins of its vendor's profile (docs/guides/product.md). Here: the demo vendor's. */
final class Vendor {
  static final String ID = "demo";
  static final String ROOT_KEY = "GfNxd9G3BkEnCq4iTCYhyz/F5BPDL2GhOsgd3nPifWI=";

  private Vendor() {}
}
