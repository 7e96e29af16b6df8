import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preLicense } from '../desk/requests.ts';
import { ask, call, callHeaders, framed, type Served } from './serve.ts';
import { demoDesk, serveDesk } from './serve-desk.ts';

// `softkey desk serve` as a program: who gets in, and what is left behind. That it is the door of
// `softkey serve` is shown by what both refuse alike.

/** A desk believes no request that was made tomorrow. */
const BEGUN = new Date().toISOString().replace(/\.\d+/, '');

const parsed = ({ text }: { text: string }) => JSON.parse(text);

describe('the clerk’s page, served', () => {
  it('answers whoever has its token, from its own page and on this machine alone', async () => {
    const { folder, dir } = demoDesk();
    const served = await serveDesk(folder, dir);
    expect(parsed(await call(served, 'desk.begin'))).toMatchObject({
      ok: true,
      value: { isUnlocked: true, vendor: { id: 'demo' } },
    });
    const page = await ask(served, { path: '/', headers: { host: `127.0.0.1:${served.port}` } });
    expect(page).toMatchObject({ status: 200 });
    expect(page.text).not.toContain(served.token);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const statusWith = async (headers: Record<string, string>) =>
      (await call(served, 'softkeys.search', { text: '', after: null, most: 1 }, headers)).status;
    expect(await statusWith({})).toBe(200);
    expect(await statusWith({ authorization: 'Bearer x' })).toBe(401);
    expect(await statusWith({ origin: 'http://evil.invalid' })).toBe(403);
    expect(await statusWith({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusWith({ host: 'evil.invalid' })).toBe(403);
    expect((await ask(served, { path: '/call/desk.begin', headers: callHeaders(served) })).status).toBe(405);
    expect(parsed(await call(served, 'journal.read'))).toMatchObject({ ok: false, error: { code: 'USAGE' } });
    expect(await served.stop()).toBe(0);
  });

  it('issues into the ledger of its folder, and answers once', async () => {
    const { folder, dir } = demoDesk();
    const served = await serveDesk(folder, dir);
    const first = await issue(served, 'A');
    expect(first).toMatchObject({
      ok: true,
      value: { repeated: false, license: { host: 'A', sequence: 1 } },
    });
    const again = await issue(served, 'A');
    expect(again.value.repeated).toBe(true);
    expect(again.value.license.file).toEqual(first.value.license.file);
    expect(
      parsed(await call(served, 'softkey.story', { softkeyId: 'SK-0000-0000-0000-0000' })),
    ).toMatchObject({
      error: { code: 'SOFTKEY_UNKNOWN' },
    });
  });

  it('leaves no passphrase anywhere, whatever was typed', async () => {
    const { folder, dir } = demoDesk();
    const served = await serveDesk(folder, dir);
    const typed = 'typed by the clerk 4711';
    await call(served, 'desk.unlock', { passphrase: typed });
    await call(served, 'desk.lock');
    await call(served, `desk.unlock?passphrase=${encodeURIComponent(typed)}`, {});
    writeFileSync(join(folder, 'beside.txt'), '');
    const files = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
    expect(files.length).toBeGreaterThan(2);
    const found = files.filter((name) => readFileSync(join(folder, name)).includes(typed));
    expect(found).toEqual([]);
  });
});

/** As the page asks it: the file's bytes behind the JSON. */
async function issue(served: Served, host: string) {
  const { name, bytes } = preLicense({ host }, { createdAt: BEGUN });
  const asked = {
    file: { name, bytes: { $bytes: bytes.length } },
    terms: { days: null, until: null, endless: false, graceDays: null, fromEnd: false, shorten: false },
    decision: { allow: [], operator: '', reason: '', date: null },
    replacement: null,
  };
  return parsed(await call(served, 'request.issue', framed(JSON.stringify(asked), bytes)));
}
