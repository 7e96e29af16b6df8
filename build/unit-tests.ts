/**
 * The folders of `test/` whose tests start nothing, and for which nothing is built: the domain, and what the
 * screens decide. test/unit.test.ts holds that.
 */
export const UNIT_FOLDERS: readonly string[] = [
  'advisor',
  'architecture',
  'containers',
  'docs',
  'document',
  'door',
  'encoding',
  'files',
  'fingerprint',
  'journal',
  'license',
  'machine',
  'notices',
  'preflight',
  'renderer',
  'request',
  'signature',
  'status',
  'trust',
  'vectors',
];

/** Options of vitest whose value is the next word. */
const WITH_VALUE = new Set(['-t', '--testNamePattern', '--project', '--reporter']);

/** True where the words of `npm test` choose nothing but these tests. */
export function choosesUnitTests(args: readonly string[]): boolean {
  const paths = args.filter((arg, at) => !arg.startsWith('-') && !WITH_VALUE.has(args[at - 1] ?? ''));
  return paths.length > 0 && paths.every(isOfUnitTests);
}

function isOfUnitTests(path: string): boolean {
  return UNIT_FOLDERS.some((folder) => path === `test/${folder}` || path.startsWith(`test/${folder}/`));
}
