/** The fields of JSON answers by path (`clock.now`, `softkeys[].kind`), each with the types of its values. */
export type JsonShape = Readonly<Record<string, readonly string[]>>;

/** The shape of several answers together. The items of a list are one field. */
export function jsonShape(answers: readonly unknown[]): JsonShape {
  const types = new Map<string, Set<string>>();
  for (const answer of answers) note(answer, '', types);
  const rows = [...types].map(([path, seen]) => [path, [...seen].sort()] as const);
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function note(value: unknown, path: string, types: Map<string, Set<string>>): void {
  types.set(path, (types.get(path) ?? new Set()).add(typeIn(value)));
  if (Array.isArray(value)) for (const item of value) note(item, `${path}[]`, types);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value))
      note(member, path === '' ? name : `${path}.${name}`, types);
}

function typeIn(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/**
 * What a program that reads the earlier shape would miss in the later one: a field that is gone, or one that
 * has a type that it never had. What is new disturbs nobody. Of a field that was null only, the type is not
 * known.
 */
export function brokenPromises(earlier: JsonShape, later: JsonShape): readonly string[] {
  return Object.entries(earlier).flatMap(([path, types]) => {
    const now = later[path];
    if (now === undefined) return [`${path} is gone`];
    const isKnown = types.some((type) => type !== 'null');
    const other = now.filter((type) => isKnown && !types.includes(type));
    return other.map((type) => `${path} was ${types.join(' or ')} and is ${type}`);
  });
}
