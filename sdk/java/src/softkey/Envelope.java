package softkey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payload and signature, byte by byte as they came (spec 3). */
record Envelope(String kind, String type, byte[] payload, String keyid, byte[] signature) {
  static final int MOST = 1048576;
  private static final int MOST_BUNDLE = 16777216;
  private static final String BUNDLE = "courier-bundle";
  /** The kinds of spec 7, and their newest versions. */
  private static final Map<String, Integer> VERSIONS = Map.of(
      "pre-license", 1, "license", 1, "upgrade-request", 3, "key-set", 1, "revocation-list", 1,
      "return-receipt", 1, "station-report", 1, BUNDLE, 1);
  private static final Pattern HEAD = Pattern.compile(
      "\\{\"payloadType\":\"(application/vnd\\.softkey\\.([a-z-]{1,32})\\.v([1-9][0-9]{0,3})\\+json)\""
          + ",\"payload\":\"");
  private static final Pattern TAIL = Pattern.compile(
      "\",\"signatures\":\\[(?:\\{\"keyid\":\"([0-9a-f]{16})\",\"sig\":\"([A-Za-z0-9+/]{86}==)\"})?]}");

  static Envelope read(String text) {
    Refused.unless(text.length() <= MOST_BUNDLE, "TOO_LARGE"); // E1
    Matcher head = HEAD.matcher(text);
    Refused.unless(head.lookingAt(), "MALFORMED"); // E2
    String kind = head.group(2);
    requireKnown(kind, head.group(3));
    Refused.unless(kind.equals(BUNDLE) || text.length() <= MOST, "TOO_LARGE");
    int quote = text.indexOf('"', head.end());
    Matcher tail = TAIL.matcher(quote < 0 || text.length() - quote > 200 ? "" : text.substring(quote));
    Refused.unless(tail.matches() && (tail.group(1) == null) == kind.equals(BUNDLE), "MALFORMED"); // E4
    byte[] payload = Bytes.base64(text.substring(head.end(), quote));
    byte[] signature = tail.group(2) == null ? new byte[0] : Bytes.base64(tail.group(2));
    Refused.unless(payload != null && payload.length > 0 && signature != null, "MALFORMED"); // E5
    return new Envelope(kind, head.group(1), payload, tail.group(1), signature);
  }

  /** A kind of spec 7, and a version of it (E3). */
  static void requireKnown(String kind, String version) {
    Refused.unless(VERSIONS.containsKey(kind), "MALFORMED");
    boolean isKnown = !version.startsWith("0") && Integer.parseInt(version) <= VERSIONS.get(kind);
    Refused.unless(isKnown, "NEWER_VERSION");
  }

  /** The kind whose name in capitals that is, as the armor has it. */
  static String labelled(String label) {
    String kind = label.toLowerCase(Locale.ROOT).replace(' ', '-');
    Refused.unless(VERSIONS.containsKey(kind), "MALFORMED");
    return kind;
  }

  /** What is signed: the pre-authentication encoding. */
  byte[] signed() {
    String head = "DSSEv1 " + type.length() + " " + type + " " + payload.length + " ";
    byte[] signed = Arrays.copyOf(Bytes.of(head), head.length() + payload.length);
    System.arraycopy(payload, 0, signed, head.length(), payload.length);
    return signed;
  }
}
