package softkey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The machine of a license and the one that it is on (spec 8). */
final class Match {
  private static final Map<String, Policy> POLICIES = Map.of(
      "standard", new Policy(100, 40, 60, 50, 5),
      "strict", new Policy(140, 65, 35, 100, 8),
      "lenient", new Policy(100, 30, 70, 30, 3));

  private static final Set<String> WITHOUT_DIGEST = Set.of("denied", "absent", "junk");

  /** `agreement` in tenths. */
  private record Policy(int uuid, int osId, int mac, int anchor, int agreement) {}

  private Match() {}

  /** F5: `match`, `tolerated` or `broken`. */
  static String verdict(Members license, List<String> machine) {
    List<String> baseline = license.part("fingerprint").lines("components");
    Policy policy = POLICIES.get(license.text("matching"));
    String uuid = compared(wordsOf(baseline, "smbios-uuid"), wordsOf(machine, "smbios-uuid"), 1, 2);
    boolean isUuidSame = uuid.equals("same");
    String osId = compared(wordsOf(baseline, "os-id"), wordsOf(machine, "os-id"), 1, 2);
    List<String> macs = wordsOf(baseline, "mac");
    String mac = compared(macs, wordsOf(machine, "mac"), isUuidSame ? 1 : 2, isUuidSame ? 2 : 3);
    Map<String, Integer> weights = new HashMap<>();
    weights.merge(uuid, policy.uuid, Integer::sum);
    weights.merge(osId, policy.osId, Integer::sum);
    weights.merge(mac, policy.mac, Integer::sum);
    int same = weights.getOrDefault("same", 0);
    int changed = weights.getOrDefault("changed", 0);
    if (uuid.equals("changed") || same < policy.anchor) return "broken";
    if (same * 10 < policy.agreement * (same + changed)) return "broken";
    return changed == 0 && same >= 100 && !uuid.equals("gone") ? "match" : "tolerated";
  }

  /** F4; a list agrees where `share` of `of` digests of the baseline are there now. */
  private static String compared(List<String> before, List<String> now, int share, int of) {
    if (WITHOUT_DIGEST.contains(before.get(0))) return "unlisted";
    if (WITHOUT_DIGEST.contains(now.get(0))) return now.get(0).equals("denied") ? "unknown" : "gone";
    long agreeing = before.stream().filter(now::contains).count();
    return agreeing * of >= (long) before.size() * share ? "same" : "changed";
  }

  /** What stands behind a component's name; several digests of what is no list say nothing (F3). */
  private static List<String> wordsOf(List<String> lines, String name) {
    Stream<String> found = lines.stream().filter(line -> line.startsWith(name + " "));
    String said = found.findFirst().orElse(name + " absent").substring(name.length() + 1);
    List<String> words = List.of(said.split(" ", -1));
    return words.size() > 1 && !name.equals("mac") ? List.of("junk") : words;
  }
}
