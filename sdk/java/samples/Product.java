import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import softkey.Verdict;
import softkey.Verifier;

/**
 * A product that looks at its own license, at its start and then once in an hour: Product KEY-SET LICENSE
 * [MACHINE]. Prints what an operator should see, and ends with 3 where it may not start.
 */
final class Product {
  public static void main(String[] words) throws IOException {
    if (words.length < 2) {
      System.err.println("usage: Product KEY-SET LICENSE [MACHINE]");
      System.exit(2);
    }
    Verifier verifier = new Verifier(Vendor.ID, Vendor.ROOT_KEY);
    verifier.keySet = Files.readAllBytes(Path.of(words[0]));
    if (words.length > 2) verifier.machine = Files.readAllLines(Path.of(words[2]));
    Instant now = Instant.now();
    Verdict verdict = verifier.verify(Files.readAllBytes(Path.of(words[1])), now);
    System.out.println(notice(verdict, now));
    if (verdict.isLicensed())
      verdict.license().entitlement("TAGS").ifPresent(tags -> System.out.println(tags.limit() + " tags."));
    System.exit(verdict.isLicensed() ? 0 : 3);
  }

  /** `softkey explain CODE` has the words of a code, in three languages. */
  private static String notice(Verdict verdict, Instant now) {
    if (!verdict.isLicensed()) return verdict.code() + ". It does not start.";
    Long days = verdict.license().daysLeft(now);
    if (days == null) return "Licensed without end.";
    if (verdict.phase().equals("in-grace")) return "The term is over. It stops in " + days + " days.";
    return "Licensed for " + days + " more days.";
  }
}
