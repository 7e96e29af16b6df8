package softkey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges what comes in on the standard input, case by case, as test/sdk/case.ts writes it. */
public final class Vectors {
  private static final Set<String> FILES = Set.of("file", "key-set", "revocation-list", "held");

  public static void main(String[] words) throws IOException {
    InputStream in = new BufferedInputStream(System.in);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    Map<String, String> lines = new HashMap<>();
    Map<String, byte[]> files = new HashMap<>();
    for (String line; (line = line(in)) != null; ) {
      String name = line.split(" ", 2)[0];
      String value = line.substring(line.indexOf(' ') + 1);
      if (FILES.contains(name)) files.put(name, in.readNBytes(Integer.parseInt(value)));
      else lines.put(name, value);
      if (!name.equals("end")) continue;
      out.println(judged(lines, files));
      lines.clear();
      files.clear();
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one; (one = in.read()) != '\n'; ) {
      if (one < 0) return null;
      line.append((char) one);
    }
    return line.toString();
  }

  private static String judged(Map<String, String> lines, Map<String, byte[]> files) {
    if (lines.get("reader").equals("signature")) return signature(files.get("file"));
    Verifier verifier = new Verifier(lines.get("vendor"), lines.get("root-key"));
    verifier.keySet = files.get("key-set");
    verifier.revocationList = files.get("revocation-list");
    verifier.held = files.get("held");
    verifier.products = List.of(lines.get("products").split(" "));
    verifier.machine = List.of(lines.get("machine").split("\\|"));
    Verdict verdict = verifier.verify(files.get("file"), Instant.parse(lines.get("now")));
    return verdict.code() + said(" match=", verdict.match()) + said(" phase=", verdict.phase())
        + said(" check-code=", verdict.checkCode());
  }

  private static String said(String name, String value) {
    return name + (value == null ? "" : value);
  }

  /** Three lines of hex behind a colon: message, signature, public key. */
  private static String signature(byte[] file) {
    List<byte[]> parts = new String(file, StandardCharsets.US_ASCII).lines()
        .map(line -> HexFormat.of().parseHex(line.substring(line.indexOf(": ") + 2)))
        .toList();
    return Ed25519.holds(parts.get(0), parts.get(1), parts.get(2)) ? "OK" : "FORGED";
  }
}
