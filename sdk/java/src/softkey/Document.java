package softkey;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A document that is believed (spec 6): what it says, and the exact bytes that were signed. */
record Document(Members payload, String type, byte[] bytes) {
  private static final int MOST_FILE = 33554432;

  /** A key that signs; `notAfter` may be null. */
  record Key(byte[] publicKey, String notBefore, String notAfter, boolean isWithdrawn) {
    static Key of(Members said) {
      boolean isWithdrawn = said.text("status").equals("withdrawn");
      byte[] bytes = Bytes.base64(said.text("publicKey"));
      return new Key(bytes, said.text("notBefore"), said.text("notAfter"), isWithdrawn);
    }

    boolean isInDate(String issuedAt) {
      return notBefore.compareTo(issuedAt) <= 0 && (notAfter == null || issuedAt.compareTo(notAfter) <= 0);
    }
  }

  /** The one document in a file, of this kind and signed by one of these keys. */
  static Document believe(byte[] file, String kind, Map<String, Key> keys) {
    Refused.unless(file.length <= MOST_FILE, "TOO_LARGE"); // N2
    Armor armor = Armor.in(file);
    Envelope envelope = Envelope.read(armor == null ? Compact.envelopeIn(file) : armor.envelope()); // C1
    Refused.unless(armor == null || armor.kind().equals(envelope.kind()), "MALFORMED"); // A13
    Refused.unless(envelope.kind().equals(kind), "WRONG_KIND"); // E6
    Key key = keys.get(envelope.keyid());
    Refused.unless(key != null, "KEY_UNKNOWN"); // T1, T2
    Refused.unless(!key.isWithdrawn, "KEY_WITHDRAWN"); // T3
    Refused.unless(Ed25519.holds(envelope.signed(), envelope.signature(), key.publicKey), "FORGED"); // V3
    Members payload = Payload.read(kind, envelope.payload()); // P1 to P6
    boolean isInDate = kind.equals("key-set") || key.isInDate(payload.text("issuedAt"));
    Refused.unless(isInDate, "KEY_OUT_OF_DATE"); // T4
    boolean isSummaryTrue = armor == null || armor.summary().equals(summaryOf(kind, payload));
    Refused.unless(isSummaryTrue, "SUMMARY_FALSE"); // A14
    return new Document(payload, envelope.type(), envelope.payload());
  }

  /** The keys of a key set by their keyid. */
  Map<String, Key> keys() {
    return payload.parts("keys").stream().collect(toMap(key -> key.text("keyid"), Key::of));
  }

  private static List<String> summaryOf(String kind, Members payload) {
    List<String> lines = new ArrayList<>();
    if (kind.equals("license")) {
      lines.add("Host: " + shown(payload.text("host")));
      lines.add("Product: " + payload.text("product"));
      lines.add("Softkey: " + payload.text("softkeyId"));
      lines.add("Sequence: " + payload.number("sequence"));
      String end = payload.text("expiresAt");
      lines.add("Expires: " + (end == null ? "never" : end.substring(0, 10)));
    } else {
      boolean isKeySet = kind.equals("key-set");
      lines.add("Vendor: " + payload.text("vendor"));
      lines.add(isKeySet ? "Version: " + payload.number("version") : "Number: " + payload.number("sequence"));
      lines.add("Issued: " + payload.text("issuedAt").substring(0, 10));
    }
    lines.add("Unverified: check this file before you trust these lines");
    return lines;
  }

  private static String shown(String text) {
    String printable = text.replaceAll("[^ -~]", "?").replaceAll(" +", " ").strip();
    String cut = printable.substring(0, Math.min(48, printable.length())).stripTrailing();
    return cut.isEmpty() ? "-" : cut;
  }
}
