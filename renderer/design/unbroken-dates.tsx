const DATE = /(\d{4}-\d\d-\d\d(?: \d\d:\d\d(?: UTC)?)?)/;

/** A text whose dates and hours are never broken over two lines; browsers would break them after a hyphen. */
export function UnbrokenDates({ children }: { children: string }) {
  return children.split(DATE).map((part, i) =>
    DATE.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <span key={i} className="whole">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
