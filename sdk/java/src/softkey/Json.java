package softkey;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON (spec P3, P4), its numbers as ECMA-262 takes them. Objects are maps, whole safe numbers are Longs. */
final class Json {
  static final long LARGEST = (1L << 53) - 1;
  private static final int DEEPEST = 8;
  private static final Pattern WORD =
      Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

  /** Whether a name occurs twice in one object. */
  boolean repeats;

  private final String text;
  private int at;

  Json(String text) {
    this.text = text;
  }

  Object read() {
    Refused.unless(!isTooDeep(), "TOO_DEEP"); // P3
    try {
      Object value = value();
      require(next() == 0 && at == text.length());
      return value;
    } catch (IllegalArgumentException | IndexOutOfBoundsException cutOff) {
      throw new Refused("MALFORMED");
    }
  }

  private boolean isTooDeep() {
    int depth = 0;
    boolean isString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') isString = !isString;
      else if (isString && c == '\\') i++;
      else if (!isString && (c == '{' || c == '[') && ++depth > DEEPEST) return true;
      else if (!isString && (c == '}' || c == ']')) depth--;
    }
    return false;
  }

  private Object value() {
    return switch (next()) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      default -> word();
    };
  }

  private Members object() {
    Map<String, Object> members = new LinkedHashMap<>();
    expect('{');
    if (next() != '}')
      do {
        String name = string();
        expect(':');
        repeats |= members.containsKey(name);
        members.put(name, value());
      } while (accept(','));
    expect('}');
    return new Members(members);
  }

  private List<Object> list() {
    List<Object> items = new ArrayList<>();
    expect('[');
    if (next() != ']')
      do items.add(value());
      while (accept(','));
    expect(']');
    return items;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    expect('"');
    for (char c; (c = text.charAt(at++)) != '"'; ) {
      require(c >= ' ');
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c != 'u') return "\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(c));
    at += 4;
    return (char) HexFormat.fromHexDigits(text, at - 4, at);
  }

  private Object word() {
    Matcher word = WORD.matcher(text).region(at, text.length());
    require(word.lookingAt());
    at = word.end();
    return switch (word.group()) {
      case "null" -> null;
      case "true", "false" -> word.group().equals("true");
      default -> number(Double.parseDouble(word.group()));
    };
  }

  private static Object number(double value) {
    if (value == Math.rint(value) && Math.abs(value) <= LARGEST) return (long) value;
    return value;
  }

  /** The next character that is no white space; zero at the end. */
  private char next() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean accept(char wanted) {
    if (next() != wanted) return false;
    at++;
    return true;
  }

  private void expect(char wanted) {
    require(accept(wanted));
  }

  private static void require(boolean isJson) {
    Refused.unless(isJson, "MALFORMED"); // P4
  }
}
