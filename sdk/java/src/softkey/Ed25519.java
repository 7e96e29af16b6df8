package softkey;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

/** Signatures (spec 5): the guard, and behind it the engine of the JDK. */
final class Ed25519 {
  private static final BigInteger L = new BigInteger("27742317777372353535851937790883648493").setBit(252);
  private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final Set<BigInteger> SMALL_ORDER_Y = Set.of(
      BigInteger.ZERO,
      BigInteger.ONE,
      P.subtract(BigInteger.ONE),
      new BigInteger("05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826", 16),
      new BigInteger("7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7", 16));

  private Ed25519() {}

  static boolean holds(byte[] message, byte[] signature, byte[] publicKey) {
    if (publicKey.length != 32 || signature.length != 64) return false; // S1
    if (number(signature, 32).compareTo(L) >= 0) return false; // S2
    BigInteger y = number(publicKey, 0).clearBit(255);
    if (!isSound(y) || !isSound(number(signature, 0).clearBit(255))) return false;
    try {
      EdECPoint point = new EdECPoint(publicKey[31] < 0, y);
      EdECPublicKeySpec key = new EdECPublicKeySpec(NamedParameterSpec.ED25519, point);
      Signature engine = Signature.getInstance("Ed25519");
      engine.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(key));
      engine.update(message);
      return engine.verify(signature);
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException("the module jdk.crypto.ec is missing", none);
    } catch (GeneralSecurityException refused) {
      return false;
    }
  }

  private static boolean isSound(BigInteger y) { // S3, S4
    return y.compareTo(P) < 0 && !SMALL_ORDER_Y.contains(y);
  }

  /** 32 bytes from `from` on, the lowest first. */
  private static BigInteger number(byte[] bytes, int from) {
    byte[] highestFirst = new byte[32];
    for (int i = 0; i < 32; i++) highestFirst[i] = bytes[from + 31 - i];
    return new BigInteger(1, highestFirst);
  }
}
