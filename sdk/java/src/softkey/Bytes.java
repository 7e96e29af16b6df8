package softkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Bytes, and their one spelling each (spec 1). A text of bytes has one character for each of them. */
final class Bytes {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // B6

  private Bytes() {}

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** B1; null where it is none. */
  static byte[] base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Arrays.equals(Base64.getEncoder().encode(bytes), of(text)) ? bytes : null;
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  /** The digits of B6, five bits each; null where the bits that are left over are not zero (C7). */
  static byte[] base32(String digits) {
    byte[] bytes = new byte[digits.length() * 5 / 8];
    int held = 0;
    int bits = 0;
    int at = 0;
    for (char digit : digits.toCharArray()) {
      if (DIGITS.indexOf(digit) < 0) return null;
      held = held << 5 | DIGITS.indexOf(digit);
      bits += 5;
      if (bits >= 8) bytes[at++] = (byte) (held >> (bits -= 8));
    }
    return bits < 5 && (held & (1 << bits) - 1) == 0 ? bytes : null;
  }

  /** K1: what two people read to each other. */
  static String checkCode(String type, byte[] payload) {
    byte[] hash = sha256(of("softkey check code v1 " + type + " "), payload);
    long value = Long.parseLong(HexFormat.of().formatHex(hash, 0, 5), 16);
    StringBuilder code = new StringBuilder();
    for (int shift = 35; shift >= 0; shift -= 5) code.append(DIGITS.charAt((int) (value >> shift & 31)));
    return code.insert(4, '-').toString();
  }

  /** B7 */
  static String keyid(byte[] publicKey) {
    return HexFormat.of().formatHex(sha256(publicKey), 0, 8);
  }

  static String crc32(String text) {
    CRC32 crc = new CRC32();
    crc.update(of(text));
    return String.format("%08x", crc.getValue());
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) hash.update(part);
      return hash.digest();
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException("every Java has SHA-256", none);
    }
  }
}
