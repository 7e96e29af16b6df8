package softkey;

/** A refusal on its way up, with a code of docs/guides/errors.md. It never leaves the package. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  final String code;

  Refused(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  static void unless(boolean holds, String code) {
    if (!holds) throw new Refused(code);
  }
}
