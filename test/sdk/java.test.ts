import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isJavaMissing, JAVA_SOURCES } from '../../build/sdk-java.ts';
import { COMPACT, LINES } from '../bounds/hostile-files.ts';
import { demoProfile } from '../desk/surroundings.ts';
import { vectorNamed } from '../vectors/context.ts';
import { readVectors } from '../vectors/read.ts';
import { root, run } from './build-c.ts';
import { buildJava } from './build-java.ts';
import { caseOf } from './case.ts';
import { codeOf } from './fuzz.ts';
import { answersOf } from './implementation.ts';
import { inJava } from './implementations.ts';

/** The package for Java as a product sees it, and the sample product of docs/guides/product.md. */

const isMissing = isJavaMissing('the sample product in Java');
const vectors = readVectors();
/** That of a station's program (decision 36). */
const MOST_MEMORY = '-Xmx300m';
const folder = mkdtempSync(join(tmpdir(), 'softkey-java-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, vectorNamed(vectors, name).bytes);
  return path;
}

describe.skipIf(isMissing)('the sample in Java', () => {
  const start = (...words: readonly string[]) => {
    const { program, args = [] } = inJava('Product');
    const { status, stdout, stderr } = spawnSync(program, [...args, ...words], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('says how long a license serves, and does not start on another machine or without a license', () => {
    const [keySet, license] = [fileOf('key-set'), fileOf('license')];
    const machine = join(folder, 'machine');
    writeFileSync(machine, 'smbios-uuid 00000000000000000000000000000000\n');
    const licensed = /^Licensed for \d{5} more days\.\n5000 tags\.\n$/;
    expect(start(keySet, license)).toEqual({
      status: 0,
      stdout: expect.stringMatching(licensed),
      stderr: '',
    });
    const refused = (code: string) => ({ status: 3, stdout: `${code}. It does not start.\n`, stderr: '' });
    expect(start(keySet, license, machine)).toEqual(refused('OTHER_MACHINE'));
    expect(start(keySet, keySet)).toEqual(refused('WRONG_KIND'));
    expect(start(license, license)).toEqual(refused('WRONG_KIND'));
  });

  it('is made and started by what the guide for the product types', () => {
    const guide = readFileSync(join(root, 'docs/guides/product.md'), 'utf8');
    const [, commands = ''] = /```sh\n(javac [^`]*)```/.exec(guide) ?? [];
    symlinkSync(join(root, 'sdk'), join(folder, 'sdk'));
    const typed = commands.replace('KEY-SET', fileOf('key-set')).replace('LICENSE', fileOf('license'));
    const options = { cwd: folder, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync('sh', ['-euc', typed], options);
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringMatching(/^Licensed for /)]);
  });

  it('says how it is used', () => {
    const stderr = 'usage: Product KEY-SET LICENSE [MACHINE]\n';
    expect(start()).toEqual({ status: 2, stdout: '', stderr });
  });

  it('pins what the demo vendor has', () => {
    const text = readFileSync(join(JAVA_SOURCES, 'samples/Vendor.java'), 'utf8');
    for (const pinned of [demoProfile.id, demoProfile.rootPublicKey]) expect(text).toContain(`"${pinned}"`);
  });
});

/** Of the files that the station's program is held against, those that end in a place of their own. */
const HOSTILE = [
  'one line of a letter',
  'SOFTKEY on every line',
  'END lines',
  'a block of one line of base64',
  'a block of quoted empty lines',
  'a compact text without end',
  'parts of one document that contradict each other',
  'streams of deep brackets',
];

describe.skipIf(isMissing)('softkey.jar', () => {
  it('shows what a product may name; what goes or changes there is a new major version', () => {
    const sources = readdirSync(join(JAVA_SOURCES, 'src/softkey'));
    const isPublic = (file: string) =>
      /^public /m.test(readFileSync(join(JAVA_SOURCES, 'src/softkey', file), 'utf8'));
    const names = sources.filter(isPublic).map((file) => `softkey.${file.replace('.java', '')}`);
    const nested = 'softkey.License$Entitlement';
    const listed = run('javap', ['-public', '-cp', buildJava(), ...names, nested]).split('\n');
    const shown = listed.filter(
      (line) => /^ *public/.test(line) && !/(toString|hashCode|equals)\(/.test(line),
    );
    expect(shown.join('\n').replaceAll('java.lang.', '')).toMatchInlineSnapshot(`
      "public final class softkey.License extends Record {
        public softkey.License(String, long, String, String, String, String, java.time.Instant, java.time.Instant, java.time.Instant, java.time.Instant, java.util.List<softkey.License$Entitlement>);
        public java.util.Optional<softkey.License$Entitlement> entitlement(String);
        public String phase(java.time.Instant);
        public Long daysLeft(java.time.Instant);
        public String softkeyId();
        public long sequence();
        public String product();
        public String host();
        public String customer();
        public String reference();
        public java.time.Instant issuedAt();
        public java.time.Instant notBefore();
        public java.time.Instant expiresAt();
        public java.time.Instant graceUntil();
        public java.util.List<softkey.License$Entitlement> entitlements();
      public final class softkey.Verdict extends Record {
        public softkey.Verdict(String, String, String, String, String, softkey.License);
        public boolean isLicensed();
        public String code();
        public String about();
        public String phase();
        public String match();
        public String checkCode();
        public softkey.License license();
      public final class softkey.Verifier {
        public byte[] keySet;
        public byte[] revocationList;
        public byte[] held;
        public java.util.List<String> products;
        public java.util.List<String> machine;
        public softkey.Verifier(String, String);
        public softkey.Verdict verify(byte[], java.time.Instant);
      public final class softkey.License$Entitlement extends Record {
        public softkey.License$Entitlement(String, String, Long, java.time.Instant);
        public String name();
        public String kind();
        public Long limit();
        public java.time.Instant term();"
    `);
  });

  it.each(HOSTILE)(
    'answers to a file as large as it may be in little memory, as shared/ does: %s',
    (name) => {
      const hostile = {
        ...vectorNamed(vectors, 'license'),
        name,
        reader: 'license',
        bytes: new Uint8Array(hostileFile(name)),
      } as const;
      const { program, args = [] } = inJava('softkey.Vectors');
      const [answer] = answersOf({ program, args: [MOST_MEMORY, ...args] }, [caseOf(hostile, vectors)]);
      expect(answer?.code).toBe(codeOf(hostile));
    },
  );
});

function hostileFile(name: string): Buffer {
  const make = { ...LINES, ...COMPACT }[name];
  if (make === undefined) throw new Error(`there is no file of ${name}`);
  return make();
}
