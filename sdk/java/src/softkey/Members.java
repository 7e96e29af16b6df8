package softkey;

import java.util.List;
import java.util.Map;

/** An object of a payload, and its members as their table has them. */
record Members(Map<String, Object> all) {
  String text(String name) {
    return (String) all.get(name);
  }

  /** Null where the member is. */
  Long number(String name) {
    return (Long) all.get(name);
  }

  Members part(String name) {
    return (Members) all.get(name);
  }

  List<Members> parts(String name) {
    return ((List<?>) all.get(name)).stream().map(Members.class::cast).toList();
  }

  List<String> lines(String name) {
    return ((List<?>) all.get(name)).stream().map(String.class::cast).toList();
  }
}
