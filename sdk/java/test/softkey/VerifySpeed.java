package softkey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;

/**
 * How long verifying a license takes once it runs, against nothing but the two signatures that are checked in
 * it, the key set's and the license's: VerifySpeed VENDOR ROOT-KEY KEY-SET LICENSE INSTANT ROUNDS. Prints,
 * for each round, the microseconds of the one and of the other.
 */
public final class VerifySpeed {
  private static final int IN_A_ROUND = 50;
  /** Until the JVM has compiled what is called often. */
  private static final int ROUNDS_BEFORE = 20;

  /** A signature over as many bytes as a document has. */
  private record Signed(PublicKey key, byte[] message, byte[] signature) {
    static Signed asLongAs(byte[] file) throws Exception {
      KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] message = new byte[Envelope.read(Armor.in(file).envelope()).signed().length];
      Signature engine = Signature.getInstance("Ed25519");
      engine.initSign(keys.getPrivate());
      engine.update(message);
      return new Signed(keys.getPublic(), message, engine.sign());
    }

    void check() throws Exception {
      Signature engine = Signature.getInstance("Ed25519");
      engine.initVerify(key);
      engine.update(message);
      if (!engine.verify(signature)) throw new IllegalStateException("a signature does not hold");
    }
  }

  public static void main(String[] words) throws Exception {
    Verifier verifier = new Verifier(words[0], words[1]);
    verifier.keySet = Files.readAllBytes(Path.of(words[2]));
    byte[] license = Files.readAllBytes(Path.of(words[3]));
    Instant now = Instant.parse(words[4]);
    Signed ofKeySet = Signed.asLongAs(verifier.keySet);
    Signed ofLicense = Signed.asLongAs(license);
    for (int round = -ROUNDS_BEFORE; round < Integer.parseInt(words[5]); round++) {
      long began = System.nanoTime();
      for (int i = 0; i < IN_A_ROUND; i++)
        if (!verifier.verify(license, now).isLicensed()) throw new IllegalStateException("not licensed");
      long between = System.nanoTime();
      for (int i = 0; i < IN_A_ROUND; i++) {
        ofKeySet.check();
        ofLicense.check();
      }
      long ended = System.nanoTime();
      if (round >= 0) System.out.println(micros(between - began) + " " + micros(ended - between));
    }
  }

  private static double micros(long nanos) {
    return nanos / 1000.0 / IN_A_ROUND;
  }
}
