package softkey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a license says. The dates behind `notBefore` are null for a license without end. */
public record License(
    String softkeyId,
    long sequence,
    String product,
    String host,
    String customer,
    String reference,
    Instant issuedAt,
    Instant notBefore,
    Instant expiresAt,
    Instant graceUntil,
    List<Entitlement> entitlements) {
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** A named right: `feature`, a `limit` with its number, or a `term` with its end; else they are null. */
  public record Entitlement(String name, String kind, Long limit, Instant term) {}

  public Optional<Entitlement> entitlement(String name) {
    return entitlements.stream().filter(one -> one.name.equals(name)).findFirst();
  }

  /** V10: `not-yet`, `in-term`, `in-grace` or `over`. */
  public String phase(Instant now) {
    if (now.isBefore(notBefore)) return "not-yet";
    if (expiresAt == null || now.isBefore(expiresAt)) return "in-term";
    return now.isBefore(graceUntil) ? "in-grace" : "over";
  }

  /** To the end of the term, in grace to that of grace; begun days count whole. Null: no end. */
  public Long daysLeft(Instant now) {
    if (expiresAt == null) return null;
    long seconds = Duration.between(now, now.isBefore(expiresAt) ? expiresAt : graceUntil).toSeconds();
    return Math.max(0, -Math.floorDiv(-seconds, 86400L));
  }

  static License of(Members said) {
    Instant end = instant(said.text("expiresAt"));
    Instant graceEnd = end == null ? null : end.plus(Duration.ofDays(said.number("graceDays")));
    return new License(
        said.text("softkeyId"),
        said.number("sequence"),
        said.text("product"),
        said.text("host"),
        said.part("customer").text("name"),
        said.text("reference"),
        instant(said.text("issuedAt")),
        instant(said.text("notBefore")),
        end,
        graceEnd != null && graceEnd.isAfter(LAST) ? LAST : graceEnd,
        said.parts("entitlements").stream().map(License::entitlementOf).toList());
  }

  private static Entitlement entitlementOf(Members said) {
    String kind = said.text("kind");
    Long limit = kind.equals("limit") ? said.number("value") : null;
    Instant end = kind.equals("term") ? instant(said.text("value")) : null;
    return new Entitlement(said.text("name"), kind, limit, end);
  }

  private static Instant instant(String text) {
    return text == null ? null : Instant.parse(text);
  }
}
