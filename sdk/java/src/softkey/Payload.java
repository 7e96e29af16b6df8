package softkey;

import static softkey.Shape.integer;
import static softkey.Shape.list;
import static softkey.Shape.orNull;
import static softkey.Shape.string;
import static softkey.Shape.table;
import static softkey.Shape.text;
import static softkey.Shape.word;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Payloads: the tables of spec 7, read in the strict profile of spec 2. */
final class Payload {
  static final int MOST = 262144;
  private static final List<String> COMPONENTS = List.of(
      "smbios-uuid", "system-serial", "board-serial", "chassis-serial", "system-vendor", "system-product",
      "bios-vendor", "os-id", "mac", "cpu", "memory", "disk", "host-name");
  private static final String DIGESTS = "[0-9a-f]{32}(?: [0-9a-f]{32}){0,63}";
  private static final String ID = "(?:-[0-9A-HJKMNP-TV-Z]{4}){4}"; // B6

  private static final Shape VENDOR = word("[a-z][a-z0-9-]{0,31}"); // B10
  private static final Shape PRODUCT = word("[A-Z][A-Z0-9-]{0,31}"); // B11
  private static final Shape SOFTKEY_ID = word("SK" + ID);
  private static final Shape INSTANT = string(Shape::isInstant);
  private static final Shape LIMIT = integer(0, Json.LARGEST);
  private static final Shape SEQUENCE = integer(1, 1000000);
  private static final Shape PUBLIC_KEY = string(Payload::isPublicKey);

  private static final Shape ENTITLEMENT = table()
      .with("name", text(1, 64))
      .with("kind", word("feature|limit|term"))
      .with("value", (value, out) -> LIMIT.write(value, out) || orNull(INSTANT).write(value, out))
      .where(Payload::hasValueOfItsKind);
  private static final Shape FINGERPRINT = table()
      .with("policy", integer(1, 1))
      .with("components", list(string(line -> true), 13, 13, Payload::areComponents));
  private static final Shape LICENSE = table()
      .with("vendor", VENDOR)
      .with("softkeyId", SOFTKEY_ID)
      .with("sequence", SEQUENCE)
      .with("supersedes", orNull(integer(1, 999999)))
      .with("issuedAt", INSTANT)
      .with("notBefore", INSTANT)
      .with("expiresAt", orNull(INSTANT))
      .with("graceDays", integer(0, 366))
      .with("host", text(1, 255))
      .with("product", PRODUCT)
      .with("customer", table().with("name", text(1, 200)).with("contact", text(0, 200)))
      .with("reference", text(0, 120))
      .with("entitlements", list(ENTITLEMENT, 0, 200, ascendingBy("name")))
      .with("requestId", word("RQ" + ID))
      .with("stationKey", PUBLIC_KEY)
      .with("matching", word("standard|strict|lenient"))
      .with("fingerprint", FINGERPRINT)
      .where(Payload::holdsTogether);
  private static final Shape KEY = table()
      .with("keyid", word("[0-9a-f]{16}"))
      .with("publicKey", PUBLIC_KEY)
      .with("notBefore", INSTANT)
      .with("notAfter", orNull(INSTANT))
      .with("status", word("active|withdrawn"))
      .where(key -> key.text("keyid").equals(Bytes.keyid(Bytes.base64(key.text("publicKey")))));
  private static final Shape KEY_SET = table()
      .with("vendor", VENDOR)
      .with("version", SEQUENCE)
      .with("issuedAt", INSTANT)
      .with("keys", list(KEY, 1, 64, ascendingBy("keyid")));
  private static final Shape REVOKED = table()
      .with("softkeyId", SOFTKEY_ID)
      .with("throughSequence", orNull(SEQUENCE))
      .with("revokedAt", INSTANT)
      .with("reason", text(0, 200));
  private static final Shape REVOCATION_LIST = table()
      .with("vendor", VENDOR)
      .with("sequence", SEQUENCE)
      .with("issuedAt", INSTANT)
      .with("revoked", list(REVOKED, 0, 1000, ascendingBy("softkeyId")));
  private static final Map<String, Shape> TABLES =
      Map.of("license", LICENSE, "key-set", KEY_SET, "revocation-list", REVOCATION_LIST);

  private Payload() {}

  static Members read(String kind, byte[] bytes) {
    Refused.unless(bytes.length <= MOST, "TOO_LARGE"); // P1
    String text = utf8(bytes); // P2
    Json json = new Json(text);
    Object value = json.read(); // P3, P4
    Refused.unless(!json.repeats, "DUPLICATE_MEMBER");
    StringBuilder spelled = new StringBuilder();
    Refused.unless(TABLES.get(kind).write(value, spelled), "MALFORMED"); // P5
    Refused.unless(spelled.toString().equals(text), "NOT_CANONICAL"); // P6
    return (Members) value;
  }

  private static String utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Refused.unless(!text.startsWith("\ufeff"), "BAD_UTF8");
      return text;
    } catch (CharacterCodingException none) {
      throw new Refused("BAD_UTF8");
    }
  }

  private static boolean isPublicKey(String text) {
    byte[] bytes = Bytes.base64(text);
    return bytes != null && bytes.length == 32;
  }

  private static boolean isAscending(List<String> words) {
    for (int i = 1; i < words.size(); i++)
      if (words.get(i - 1).compareTo(words.get(i)) >= 0) return false;
    return true;
  }

  private static Predicate<List<?>> ascendingBy(String name) {
    return items -> isAscending(items.stream().map(one -> ((Members) one).text(name)).toList());
  }

  private static boolean areComponents(List<?> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = (String) lines.get(i);
      List<String> words = List.of(line.split(" "));
      if (!line.matches(COMPONENTS.get(i) + " (?:denied|absent|junk|" + DIGESTS + ")")) return false;
      if (!isAscending(words.subList(1, words.size()))) return false;
    }
    return true;
  }

  private static boolean hasValueOfItsKind(Members entitlement) {
    Object value = entitlement.all().get("value");
    return switch (entitlement.text("kind")) {
      case "feature" -> value == null;
      case "limit" -> value instanceof Long;
      default -> value instanceof String;
    };
  }

  private static boolean holdsTogether(Members license) {
    Long supersedes = license.number("supersedes");
    long sequence = license.number("sequence");
    String end = license.text("expiresAt");
    return (supersedes == null ? sequence == 1 : supersedes < sequence)
        && (end == null || license.text("notBefore").compareTo(end) < 0);
  }
}
