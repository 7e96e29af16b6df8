/** Objects deeper in a text than this are not counted. */
const MOST = 16;

/**
 * The JSON objects that stand in a text, whatever stands between them. One pass; what is not JSON is left
 * out.
 */
export function jsonObjects(text: string): Readonly<Record<string, unknown>>[] {
  const objects: Readonly<Record<string, unknown>>[] = [];
  for (const piece of braced(text)) {
    const parsed = parsedObject(piece);
    if (parsed) objects.push(parsed);
    if (objects.length === MOST) break;
  }
  return objects;
}

/**
 * The pieces of a text from an opening brace to the one that closes it; braces within quotes do not count.
 */
function* braced(text: string): Generator<string> {
  let depth = 0;
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"' || sign === '\n') isQuoted = false;
    } else if (sign === '"') isQuoted = depth > 0;
    else if (sign === '{' && depth++ === 0) start = at;
    else if (sign === '}' && depth > 0 && --depth === 0) yield text.slice(start, at + 1);
  }
}

function parsedObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}
