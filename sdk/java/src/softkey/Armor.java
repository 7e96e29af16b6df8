package softkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The armored block of a file (spec 4), without what mail and chat did to it. */
record Armor(String kind, List<String> summary, String envelope) {
  private static final int MOST_MARKER = 128;
  private static final int MOST_SUMMARY = 1024;
  private static final List<String> UTF_16_MARKS =
      List.of("\u00ff\u00fe", "\u00fe\u00ff", "\0\0\u00fe\u00ff");
  private static final String LONG_DASH = "\\xe2\\x80[\\x93\\x94]";
  private static final String DASHES = "(?:-{4,5}|(?=-*" + LONG_DASH + ")(?:-|" + LONG_DASH + "){1,5})"; // A6
  private static final Pattern MARKER =
      Pattern.compile(DASHES + "(BEGIN|END) SOFTKEY ([A-Z]+(?: [A-Z]+)*)" + DASHES);
  private static final Pattern NAME = Pattern.compile("[A-Z][a-z]{0,15}: ");
  private static final Pattern LINE = Pattern.compile(NAME + "(?=[ -~]{1,48}\\z)[!-~]+(?: [!-~]+)*");

  /** A BEGIN or END line; `lineEnd` is null where the file ends with it (A7). */
  private record Marker(int start, int behind, boolean begins, String label, String lineEnd) {}

  /** Null where there is no BEGIN line (A9). */
  static Armor in(byte[] bytes) {
    Refused.unless(!looksLikeUtf16(bytes), "NOT_UTF8"); // A8
    String file = Bytes.text(bytes);
    Marker begin = next(file, 0);
    while (begin != null && !begin.begins) begin = next(file, begin.behind);
    if (begin == null) return null;
    Marker end = next(file, begin.behind);
    for (Marker one = end; one != null; one = next(file, one.behind))
      Refused.unless(!one.begins, "SEVERAL_DOCUMENTS"); // A12
    Refused.unless(end != null && end.label.equals(begin.label), "DAMAGED"); // A10
    Refused.unless(end.lineEnd == null || end.lineEnd.equals(begin.lineEnd), "DAMAGED"); // A2
    return read(begin, file.substring(begin.behind, end.start));
  }

  private static Armor read(Marker begin, String lines) {
    List<String> summary = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    String last = "";
    int summaryLength = 0;
    for (int at = 0, end; at < lines.length(); at = end + 1) {
      end = lines.indexOf('\n', at);
      boolean endsInCrlf = end > at && lines.charAt(end - 1) == '\r';
      Refused.unless(endsInCrlf == begin.lineEnd.equals("\r\n"), "DAMAGED"); // A2
      String line = trimmed(lines.substring(at, endsInCrlf ? end - 1 : end));
      if (line.isEmpty()) continue;
      if (!last.isEmpty() || line.startsWith("eyJwYXls")) {
        body.append(last); // what comes last is the check
        last = line;
        continue;
      }
      summaryLength += line.length() + 1;
      Refused.unless(summaryLength <= MOST_SUMMARY, "DAMAGED");
      if (summary.isEmpty() || NAME.matcher(line).lookingAt()) summary.add(line);
      else summary.add(summary.remove(summary.size() - 1) + " " + line); // A5
    }
    String content = String.join("\n", summary) + (summary.isEmpty() ? "" : "\n") + body;
    String check = "=" + Bytes.crc32(begin.label + "\n" + content);
    Refused.unless(last.equals(check), "DAMAGED"); // A11
    byte[] envelope = Bytes.base64(body.toString());
    Refused.unless(envelope != null, "DAMAGED");
    String kind = Envelope.labelled(begin.label);
    Refused.unless(summary.stream().allMatch(line -> LINE.matcher(line).matches()), "DAMAGED");
    return new Armor(kind, summary, Bytes.text(envelope));
  }

  private static Marker next(String file, int from) {
    for (int tag; (tag = file.indexOf(" SOFTKEY ", from)) >= 0; ) {
      int start = file.lastIndexOf('\n', tag) + 1;
      int lineFeed = file.indexOf('\n', tag);
      boolean isLast = lineFeed < 0;
      int end = isLast ? file.length() : lineFeed;
      boolean isMarked = file.startsWith("\u00ef\u00bb\u00bf", start); // A3
      boolean isCrlf = !isLast && file.charAt(end - 1) == '\r';
      String line = trimmed(file.substring(isMarked ? start + 3 : start, isCrlf ? end - 1 : end));
      Matcher marker = MARKER.matcher(line);
      from = isLast ? end : end + 1;
      if (line.length() > MOST_MARKER || !marker.matches()) continue;
      boolean begins = marker.group(1).equals("BEGIN");
      String lineEnd = isLast ? null : isCrlf ? "\r\n" : "\n";
      if (begins || !isMarked) return new Marker(start, from, begins, marker.group(2), lineEnd);
    }
    return null;
  }

  private static String trimmed(String line) { // A4
    int from = 0;
    int to = line.length();
    while (from < to && " \t>".indexOf(line.charAt(from)) >= 0) from++;
    while (to > from && " \t".indexOf(line.charAt(to - 1)) >= 0) to--;
    return line.substring(from, to);
  }

  /** A byte order mark of UTF-16 or UTF-32, or every other byte of the head zero (A8). */
  private static boolean looksLikeUtf16(byte[] bytes) {
    String head = Bytes.text(Arrays.copyOf(bytes, Math.min(bytes.length, 64)));
    if (UTF_16_MARKS.stream().anyMatch(head::startsWith)) return true;
    boolean[] hasOther = new boolean[2];
    for (int i = 0; i < head.length(); i++) hasOther[i % 2] |= head.charAt(i) != 0;
    return head.length() >= 8 && hasOther[0] != hasOther[1];
  }
}
