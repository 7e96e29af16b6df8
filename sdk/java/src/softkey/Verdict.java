package softkey;

/**
 * What became of a license.
 *
 * @param code `OK`, or why not: a code of docs/guides/errors.md
 * @param about of which file `code` speaks: `license`, `key-set`, `revocation-list` or `held`
 * @param phase `not-yet`, `in-term`, `in-grace` or `over`; null where the dates were not reached
 * @param match `match`, `tolerated` or `broken`; null where no machine was looked at
 * @param checkCode what two people read to each other (spec 13); null where `license` is
 * @param license null unless the vendor's signature held: what an unproved one says is nobody's business
 */
public record Verdict(
    String code, String about, String phase, String match, String checkCode, License license) {
  /** Whether the product may run: in its term, or in grace. */
  public boolean isLicensed() {
    return code.equals("OK");
  }
}
