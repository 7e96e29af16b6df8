package softkey;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Verifies licenses (spec 9): opens no file, reads no clock, keeps nothing of a call. Once its fields are
 * set, any thread may call it.
 */
public final class Verifier {
  private final String vendor;
  private final Map<String, Document.Key> root;

  /** The newest key set, a file's bytes, without which no license can be believed (T2). */
  public byte[] keySet;

  /** The newest revocation list, a file's bytes (V9); null: none. */
  public byte[] revocationList;

  /** A license that is held already, which another one must not go behind (V8); null: none. */
  public byte[] held;

  /** The products that a license may be for (V6); empty: any. */
  public List<String> products = List.of();

  /** The machine that it has to be for (V7): the 13 lines of spec 7. Null: not looked at. */
  public List<String> machine;

  /** `rootKey` is the pinned one (T1): base64 of 32 bytes. IllegalArgumentException where it is none. */
  public Verifier(String vendor, String rootKey) {
    byte[] bytes = Bytes.base64(rootKey);
    boolean isKey = bytes != null && bytes.length == 32;
    if (!isKey) throw new IllegalArgumentException("a root key is base64 of 32 bytes");
    this.vendor = vendor;
    root = Map.of(Bytes.keyid(bytes), new Document.Key(bytes, "", null, false));
  }

  /** A file's bytes: armored, a whole mail around it, or compact text. There is a verdict for every file. */
  public Verdict verify(byte[] license, Instant now) {
    Judgement judgement = new Judgement();
    String code = "OK";
    try {
      judgement.judge(license, now);
    } catch (Refused refused) {
      code = refused.code;
    }
    return judgement.verdict(code);
  }

  /** One call, and how far it came. */
  private final class Judgement {
    String about = "key-set";
    String phase;
    String match;
    Document document;

    void judge(byte[] file, Instant now) {
      Map<String, Document.Key> keys = keySet == null ? Map.of() : vendors(keySet, "key-set", root).keys();
      about = "revocation-list";
      List<Members> revoked = revocationList == null
          ? List.of()
          : vendors(revocationList, about, keys).payload().parts("revoked");
      about = "license";
      document = Document.believe(file, "license", keys); // V1 to V4
      Members license = document.payload();
      Refused.unless(license.text("vendor").equals(vendor), "WRONG_VENDOR"); // V5
      Refused.unless(products.isEmpty() || products.contains(license.text("product")), "WRONG_PRODUCT"); // V6
      if (machine != null) match = Match.verdict(license, machine);
      Refused.unless(!"broken".equals(match), "OTHER_MACHINE"); // V7
      if (held != null) requireNotOlder(keys); // V8
      for (Members one : revoked) Refused.unless(!isRevokedBy(one, license), "REVOKED"); // V9
      phase = License.of(license).phase(now);
      Refused.unless(!phase.equals("not-yet"), "NOT_YET_VALID"); // V10
      Refused.unless(!phase.equals("over"), "EXPIRED");
    }

    private void requireNotOlder(Map<String, Document.Key> keys) {
      about = "held";
      Document had = vendors(held, "license", keys);
      about = "license";
      if (!had.payload().text("softkeyId").equals(document.payload().text("softkeyId"))) return;
      int order = document.payload().number("sequence").compareTo(had.payload().number("sequence"));
      Refused.unless(order >= 0, "OLDER_SEQUENCE");
      Refused.unless(order > 0 || Arrays.equals(document.bytes(), had.bytes()), "SEQUENCE_CONFLICT");
    }

    Verdict verdict(String code) {
      if (document == null) return new Verdict(code, about, null, null, null, null);
      String checkCode = Bytes.checkCode(document.type(), document.bytes());
      return new Verdict(code, about, phase, match, checkCode, License.of(document.payload()));
    }
  }

  private Document vendors(byte[] file, String kind, Map<String, Document.Key> keys) {
    Document document = Document.believe(file, kind, keys);
    Refused.unless(document.payload().text("vendor").equals(vendor), "WRONG_VENDOR"); // V5
    return document;
  }

  private static boolean isRevokedBy(Members one, Members license) {
    Long through = one.number("throughSequence");
    return one.text("softkeyId").equals(license.text("softkeyId"))
        && (through == null || license.number("sequence") <= through);
  }
}
