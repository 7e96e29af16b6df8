package softkey;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value has to be (spec 1, 7). */
interface Shape {
  Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Cs}]*+"); // B5: no controls, no half of a character

  /** Writes the value in its one spelling (P6); false where it is not of this shape (P5). */
  boolean write(Object value, StringBuilder out);

  static Shape string(Predicate<String> rule) {
    return (value, out) -> {
      if (!(value instanceof String text) || !rule.test(text)) return false;
      out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
      return true;
    };
  }

  static Shape word(String pattern) {
    return string(Pattern.compile(pattern).asMatchPredicate());
  }

  static Shape text(int least, int most) { // B5
    return string(text -> text.length() >= least && text.length() <= most && PLAIN.matcher(text).matches());
  }

  static Shape integer(long least, long most) { // B4
    return (value, out) -> {
      if (!(value instanceof Long number) || number < least || number > most) return false;
      out.append(number);
      return true;
    };
  }

  static boolean isInstant(String text) { // B3
    try {
      return text.compareTo("2") > 0 && Instant.parse(text).toString().equals(text);
    } catch (DateTimeException none) {
      return false;
    }
  }

  static Shape orNull(Shape shape) {
    return (value, out) -> value == null ? out.append("null") != null : shape.write(value, out);
  }

  static Shape list(Shape item, int least, int most, Predicate<List<?>> rule) {
    return (value, out) -> {
      if (!(value instanceof List<?> items) || items.size() < least || items.size() > most) return false;
      out.append('[');
      for (int i = 0; i < items.size(); i++)
        if (!item.write(items.get(i), i == 0 ? out : out.append(','))) return false;
      out.append(']');
      return rule.test(items);
    };
  }

  /** Exactly these members, in the order of their table. */
  static Table table() {
    return new Table(new LinkedHashMap<>(), members -> true);
  }

  record Table(Map<String, Shape> shapes, Predicate<Members> rule) implements Shape {
    Table with(String name, Shape shape) {
      shapes.put(name, shape);
      return this;
    }

    Table where(Predicate<Members> more) {
      return new Table(shapes, more);
    }

    @Override
    public boolean write(Object value, StringBuilder out) {
      if (!(value instanceof Members members)) return false;
      if (!members.all().keySet().equals(shapes.keySet())) return false;
      char before = '{';
      for (Map.Entry<String, Shape> one : shapes.entrySet()) {
        out.append(before).append('"').append(one.getKey()).append("\":");
        if (!one.getValue().write(members.all().get(one.getKey()), out)) return false;
        before = ',';
      }
      out.append('}');
      return rule.test(members);
    }
  }
}
