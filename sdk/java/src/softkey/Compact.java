package softkey;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The one document that a file holds as compact text (spec 14). */
final class Compact {
  private static final int MOST_PARTS = 10000;
  private static final int SIGNED = 8 + 64; // keyid and signature
  private static final Pattern PART = Pattern.compile(
      "SOFTKEY/([0-9]{1,4})/([A-Z-]{1,32})/([0-9]{1,2})/([0-9]{1,2})/([0-9A-F]{8})/([^/]*)(/?)");

  private Compact() {}

  /** Its envelope in its one spelling (spec 3). */
  static String envelopeIn(byte[] file) {
    Matcher part = PART.matcher(withoutTransport(file));
    Refused.unless(part.find(), "NOT_A_SOFTKEY_FILE");
    String version = part.group(1);
    String capitals = part.group(2);
    String check = part.group(5);
    int total = Integer.parseInt(part.group(4));
    String[] data = new String[100];
    boolean isDamaged = false;
    int count = 0;
    do {
      boolean isOfFirst = part.group(1).equals(version) && part.group(2).equals(capitals)
          && Integer.parseInt(part.group(4)) == total && part.group(5).equals(check); // C6
      Refused.unless(isOfFirst && ++count <= MOST_PARTS, "SEVERAL_DOCUMENTS"); // C10, C11
      int number = Integer.parseInt(part.group(3));
      boolean isSound = number >= 1 && number <= total && !part.group(7).isEmpty(); // C5
      if (isSound && data[number] == null) data[number] = part.group(6);
      isDamaged |= !isSound || !data[number].equals(part.group(6)); // C7
    } while (part.find());
    String kind = capitals.toLowerCase(Locale.ROOT);
    Refused.unless(!kind.equals("courier-bundle"), "MALFORMED"); // C4
    Envelope.requireKnown(kind, version); // C3, C4
    Refused.unless(!isDamaged, "DAMAGED");
    boolean isWhole = Arrays.stream(data, 1, total + 1).allMatch(Objects::nonNull);
    Refused.unless(isWhole, "PARTS_MISSING"); // C6
    byte[] content = joined(data, total);
    String checked = capitals + (version.equals("1") ? "" : "/" + version) + "\n" + Bytes.text(content);
    Refused.unless(Bytes.crc32(checked).equalsIgnoreCase(check), "DAMAGED"); // C8
    Refused.unless(content.length > SIGNED, "MALFORMED"); // C9
    byte[] payload = inflated(content);
    String keyid = HexFormat.of().formatHex(content, 0, 8);
    Base64.Encoder base64 = Base64.getEncoder();
    return "{\"payloadType\":\"application/vnd.softkey." + kind + ".v" + version + "+json\",\"payload\":\""
        + base64.encodeToString(payload) + "\",\"signatures\":[{\"keyid\":\"" + keyid + "\",\"sig\":\""
        + base64.encodeToString(Arrays.copyOfRange(content, 8, SIGNED)) + "\"}]}";
  }

  /** In capitals, without what stands between characters in a chat (C2); what no part has is a zero. */
  private static String withoutTransport(byte[] file) {
    StringBuilder kept = new StringBuilder(file.length);
    for (byte one : file)
      if (" \t\r\n>".indexOf(one) < 0) kept.append(one < 0 ? 0 : Character.toUpperCase((char) one));
    return kept.toString();
  }

  private static byte[] joined(String[] data, int total) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    long digits = Arrays.stream(data).filter(Objects::nonNull).mapToLong(String::length).sum();
    Refused.unless(digits * 5 / 8 <= Envelope.MOST, "TOO_LARGE"); // C9
    for (int number = 1; number <= total; number++) {
      byte[] bytes = Bytes.base32(data[number]);
      Refused.unless(bytes != null, "DAMAGED"); // C7
      content.writeBytes(bytes);
    }
    return content.toByteArray();
  }

  /** C9: exactly one stream, and not inflated further than a payload may be long. */
  private static byte[] inflated(byte[] content) {
    byte[] payload = new byte[Payload.MOST + 1];
    Inflater inflater = new Inflater(true);
    inflater.setInput(content, SIGNED, content.length - SIGNED);
    boolean isWhole = false;
    try {
      inflater.inflate(payload);
      isWhole = inflater.finished() && inflater.getRemaining() == 0;
    } catch (DataFormatException none) {
      isWhole = false;
    }
    long length = inflater.getBytesWritten();
    inflater.end();
    Refused.unless(length <= Payload.MOST, "TOO_LARGE");
    Refused.unless(isWhole, "MALFORMED");
    return Arrays.copyOf(payload, (int) length);
  }
}
