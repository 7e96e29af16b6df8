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
  'preflight',
  'renderer',
  'request',
  'signature',
  'status',
  'trust',
  'vectors',
];
