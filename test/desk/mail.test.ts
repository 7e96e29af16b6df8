import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { openMailDesk } from '../../node/desk/desk.ts';
import { readMailSettings } from '../../node/desk/mail-settings.ts';
import { previewMail } from '../../node/desk/preview-mail.ts';
import { openDocument } from '../../shared/document/document.ts';
import { addDays, addSeconds } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { authenticate } from '../../shared/trust/trust.ts';
import { privateCa } from '../exchange/private-ca.ts';
import { newDemoDesk, refusal } from './desks.ts';
import { newMailServer, newOddServer, setUpMail } from './mail-server.ts';
import { mailRun } from './mailing.ts';
import { preLicense, stationReport, upgradeRequest } from './requests.ts';
import { backupOf, restoredFrom } from './restored-desks.ts';
import { NOW, surroundings } from './surroundings.ts';

/** Mail of a desk, through a real SMTP server, read by a MIME parser of others. */

const END = addDays(NOW, 60);
const WEEK_BEFORE = addDays(END, -7);
const OPS = { customer: 'Waterworks', mail: 'ops@waterworks.example', date: undefined } as const;

/** A desk with softkeys of one customer that end on the same day. */
async function deskWith(...hosts: readonly string[]): Promise<{ dir: string; desk: Desk; texts: string[] }> {
  const { dir, desk } = await newDemoDesk();
  const texts: string[] = [];
  for (const host of hosts) texts.push((await desk.issue(preLicense({ host }), undefined)).file.text);
  await desk.setContact(OPS);
  return { dir, desk, texts };
}

const mailsOf = (desk: Desk) => desk.mails(NOW);

describe('the mail before an end', () => {
  it('reaches the contact once per step, in text and HTML, for all machines, and never again', async () => {
    const server = await newMailServer();
    const { dir, desk } = await deskWith('SCADA-01', 'HIST-01');
    setUpMail(dir, server.port, {
      unsubscribe: 'https://vendor.example/u?c=1',
      replyTo: 'help@vendor.example',
    });
    expect(await mailRun(dir, addDays(NOW, 1))).toMatchObject({ written: 0, sent: 0, withoutContact: [] });
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({ written: 1, sent: 1, waiting: 0, problem: null });
    expect(await mailRun(dir, addSeconds(WEEK_BEFORE, 3600))).toMatchObject({ written: 0, sent: 0 });
    const [first, ...more] = server.received;
    expect(more).toEqual([]);
    expect(first?.to).toEqual([OPS.mail]);
    const { subject, from, text = '', html = '', headers, attachments, replyTo } = first?.mail ?? never();
    expect(subject).toBe('Waterworks: The licenses of 2 machines end on 2027-01-21');
    expect(from).toMatchObject({ address: 'licenses@vendor.example', name: surroundings().profile.name });
    expect(replyTo).toMatchObject([{ address: 'help@vendor.example' }]);
    for (const body of [text, html]) {
      expect(body).toContain('SCADA-01');
      expect(body).toContain('HIST-01');
      expect(body).toContain('softkey import FILE');
      expect(body).not.toMatch(/SK-\w{4}-|RQ-\w{4}-|<img|src=/);
    }
    const headerOf = (key: string) => headers.find((one) => one.key === key)?.value;
    expect(headerOf('list-unsubscribe')).toBe('<https://vendor.example/u?c=1>');
    expect(headerOf('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headerOf('auto-submitted')).toBe('auto-generated');
    expect(attachments.map(({ mimeType, filename }) => [mimeType, filename])).toEqual([
      ['text/calendar', 'softkey.ics'],
    ]);
    expect(await mailRun(dir, addDays(END, -3))).toMatchObject({ written: 1, sent: 1 });
    const ids = server.received.map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(2);
    expect((await mailsOf(desk)).map(({ state, step, tries }) => [state, step, tries])).toEqual([
      ['sent', 'd7', 0],
      ['sent', 'd3', 0],
    ]);
  });

  it('is in the language of its reader, and has no one-click where no address for it is set', async () => {
    const server = await newMailServer();
    const { dir, desk } = await deskWith('SCADA-01');
    setUpMail(dir, server.port);
    const said: string[] = [];
    for (const [lang, days] of [
      ['en', 30],
      ['pt-BR', 15],
      ['es', 7],
    ] as const) {
      await desk.setContact({ ...OPS, lang, zone: 'America/Sao_Paulo' });
      await mailRun(dir, addDays(END, -days));
      const { headers, html = '', subject = '' } = server.received.at(-1)?.mail ?? never();
      expect(headers.find(({ key }) => key === 'content-language')?.value).toBe(lang);
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toContain('(America/Sao_Paulo)');
      expect(headers.some(({ key }) => key.startsWith('list-'))).toBe(false);
      said.push(subject);
    }
    expect(said).toEqual([
      'Waterworks: The license of 1 machine ends on 2027-01-21',
      'Waterworks: A licença de 1 máquina termina em 2027-01-21',
      'Waterworks: La licencia de 1 máquina termina el 2027-01-21',
    ]);
  });

  it('brings the license that was issued and may not have been imported, byte for byte', async () => {
    const server = await newMailServer();
    const { dir, desk, texts } = await deskWith('SCADA-01');
    setUpMail(dir, server.port);
    const next = await desk.upgrade(upgradeRequest({ host: 'SCADA-01' }, texts[0] ?? ''), {
      ...TERMS,
      termDays: 120,
    });
    expect(await mailRun(dir, addDays(END, -15))).toMatchObject({ written: 0 });
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({ sent: 1 });
    const { attachments, subject } = server.received[0]?.mail ?? never();
    expect(subject).toBe('Waterworks: A new license for 1 machine is waiting to be imported');
    const [license, calendar] = attachments;
    const bytes = new Uint8Array(license?.content as ArrayBuffer);
    expect([license?.filename, Buffer.from(bytes).toString('utf8')]).toEqual([
      next.file.name,
      next.file.text,
    ]);
    const { trust, ledger } = await openMailDesk(dir, surroundings(), 'read');
    await ledger.close();
    const { payload } = authenticate(openDocument(bytes, ['license']), trust);
    expect(payload).toMatchObject({ sequence: 2 });
    expect(Buffer.from(calendar?.content as ArrayBuffer).toString()).toContain('DTSTART;VALUE=DATE:20270121');
  });

  it('says of each machine what is to be done, where some have their license in it and others do not', async () => {
    const server = await newMailServer();
    const { dir, desk, texts } = await deskWith('SCADA-01', 'HIST-01');
    setUpMail(dir, server.port);
    await desk.upgrade(upgradeRequest({ host: 'SCADA-01' }, texts[0] ?? ''), { ...TERMS, termDays: 120 });
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({ written: 1, sent: 1 });
    const { attachments, text = '' } = server.received[0]?.mail ?? never();
    expect(attachments.map(({ filename }) => filename)).toContainEqual(expect.stringMatching(/^SCADA-01_/));
    expect(text).toMatch(/1\. Where it says above that the next license was issued, its file is attached/);
    expect(text).toMatch(/2\. On each of these machines, ask for the next license/);
  });

  it('says nothing behind a relay that has renewed, and why where it has not', async () => {
    const server = await newMailServer();
    const { dir, desk, texts } = await deskWith('SCADA-01', 'HIST-01');
    setUpMail(dir, server.port);
    await desk.setContact({ ...OPS, way: 'relay' });
    await desk.upgrade(upgradeRequest({ host: 'SCADA-01' }, texts[0] ?? ''), { ...TERMS, termDays: 120 });
    expect(await mailRun(dir, addDays(END, -30))).toMatchObject({ written: 0 });
    expect(await mailRun(dir, addDays(END, -15))).toMatchObject({ sent: 1 });
    const { text = '' } = server.received[0]?.mail ?? never();
    expect(text).toContain('it did not renew by itself: no request has come from it');
    expect(text).toContain('HIST-01');
    expect(text).not.toContain('SCADA-01');
  });

  it('tells of a license that a relay has not brought, from a week before on, until it is reported', async () => {
    const server = await newMailServer();
    const { dir, desk, texts } = await deskWith('SCADA-01');
    setUpMail(dir, server.port);
    await desk.setContact({ ...OPS, way: 'relay' });
    const request = upgradeRequest({ host: 'SCADA-01' }, texts[0] ?? '');
    const { file } = await desk.upgrade(request, { ...TERMS, termDays: 120 });
    expect(await mailRun(dir, addDays(END, -15))).toMatchObject({ written: 0 });
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({ sent: 1 });
    const { attachments, text = '' } = server.received[0]?.mail ?? never();
    expect(text).toContain('its next license was issued, and it has not reported that it has it');
    expect(attachments.map(({ filename }) => filename)).toContainEqual(expect.stringMatching(/^SCADA-01_/));
    const report = openDocument(stationReport({ host: 'SCADA-01' }, file.text).bytes);
    expect(await desk.noteTaken([report], undefined)).toBe(1);
    expect(await mailRun(dir, addDays(END, -3))).toMatchObject({ written: 0 });
  });

  it('comes once more from a desk that was restored, as the same mail', async () => {
    const server = await newMailServer();
    const { dir, desk } = await deskWith('SCADA-01');
    setUpMail(dir, server.port);
    await mailRun(dir, WEEK_BEFORE);
    const restored = await restoredFrom(await backupOf(desk));
    expect(await restored.desk.contacts()).toEqual(await desk.contacts());
    setUpMail(restored.dir, server.port);
    for (const minutes of [0, 60]) await mailRun(restored.dir, addSeconds(WEEK_BEFORE, minutes * 60));
    const [first, again, ...more] = server.received.map(({ mail }) => mail.messageId);
    expect([again, more]).toEqual([first, []]);
  });

  it('names customers whom nobody can tell', async () => {
    const server = await newMailServer();
    const { dir, desk } = await deskWith('SCADA-01');
    setUpMail(dir, server.port);
    await desk.removeContact({ customer: 'waterworks', date: undefined });
    const run = await mailRun(dir, WEEK_BEFORE);
    expect(run).toMatchObject({ written: 0, withoutContact: ['Waterworks'] });
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it('cannot be given headers, addresses or markup by a name', async () => {
    const server = await newMailServer();
    const { dir, desk } = await newDemoDesk();
    const customer = 'A <b@evil.example>, "C" & <script>\u2028\u202eX';
    const order = orderOf(customer, '=?utf-8?q?x?=');
    await desk.issue(preLicense({ host: 'SCADA-01' }, { order }), undefined);
    await desk.setContact({ ...OPS, customer });
    setUpMail(dir, server.port);
    await mailRun(dir, WEEK_BEFORE);
    const { to, mail, raw } = server.received[0] ?? never();
    expect([to, mail.to?.map(({ address }) => address), mail.cc, mail.bcc]).toEqual([
      [OPS.mail],
      [OPS.mail],
      undefined,
      undefined,
    ]);
    expect(mail.html).not.toContain('<script>');
    expect(mail.subject).toContain('\\u202e');
    expect(
      raw
        .slice(0, raw.indexOf('\r\n\r\n'))
        .split(/\r\n(?![ \t])/)
        .every((line) => /^[\w-]+:/.test(line)),
    ).toBe(true);
  });
});

describe('a mail server', () => {
  it.each([
    ['that greylists', 450, 'queued', 'later'],
    ['that refuses', 550, 'failed', 'refused'],
  ])('%s an address', async (_, code, state, cause) => {
    const server = await newMailServer();
    const { dir, desk } = await deskWith('SCADA-01');
    setUpMail(dir, server.port);
    server.says.toAddress = () => ({ code, text: 'not now' });
    const run = await mailRun(dir, WEEK_BEFORE);
    expect(run).toMatchObject({ sent: 0, problem: null, failed: state === 'failed' ? 1 : 0 });
    expect(await mailsOf(desk)).toMatchObject([{ state, cause, answer: expect.stringContaining('not now') }]);
    server.says.toAddress = () => undefined;
    expect(await mailRun(dir, addSeconds(WEEK_BEFORE, 60))).toMatchObject({ sent: 0 });
    const sent = state === 'failed' ? 0 : 1;
    expect(await mailRun(dir, addSeconds(WEEK_BEFORE, 600))).toMatchObject({ sent, written: 0 });
    expect(server.received).toHaveLength(sent);
  });

  it('that has taken a mail and did not get to say so gets the same one again', async () => {
    const server = await newMailServer();
    const { dir } = await deskWith('SCADA-01');
    setUpMail(dir, server.port);
    const seen: string[] = [];
    server.says.toMail = (raw) => {
      seen.push(raw);
      return seen.length < 3 ? { code: 451, text: 'try again' } : undefined;
    };
    for (const minutes of [0, 6, 20]) await mailRun(dir, addSeconds(WEEK_BEFORE, minutes * 60));
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(1);
  });

  it('that puts a mail off until the next step is due has not delivered it, and that is said', async () => {
    const server = await newMailServer();
    const { dir, desk } = await deskWith('SCADA-01');
    setUpMail(dir, server.port);
    server.says.toAddress = () => ({ code: 450, text: 'greylisted' });
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({ undelivered: 0, waiting: 1 });
    expect(await mailRun(dir, addDays(END, -3))).toMatchObject({ undelivered: 1, givenUp: 0, waiting: 1 });
    expect(await mailsOf(desk)).toMatchObject([
      { step: 'd7', state: 'undelivered', answer: expect.stringContaining('greylisted') },
      { step: 'd3', state: 'queued' },
    ]);
  });

  it('that answers with what no database takes is noted without it', async () => {
    const server = await newMailServer();
    const { dir, desk } = await deskWith('SCADA-01');
    setUpMail(dir, server.port);
    server.says.toAddress = () => ({ code: 450, text: 'not\0 now \u202e\u0007' });
    await mailRun(dir, WEEK_BEFORE);
    expect(await mailsOf(desk)).toMatchObject([{ answer: expect.stringMatching(/^450 .*not now$/) }]);
  });

  it('that was away for days gets the newest step only', async () => {
    const { dir, desk } = await deskWith('SCADA-01');
    setUpMail(dir, 1);
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({ waiting: 1, problem: { cause: 'unreachable' } });
    const server = await newMailServer();
    setUpMail(dir, server.port);
    expect(await mailRun(dir, addDays(END, -2))).toMatchObject({ sent: 1, givenUp: 1, waiting: 0 });
    expect((await mailsOf(desk)).map(({ step, state }) => [step, state])).toEqual([
      ['d7', 'given-up'],
      ['d3', 'sent'],
    ]);
  });

  it('gets no mail of an end that was renewed while it was away', async () => {
    const { dir, desk, texts } = await deskWith('SCADA-01');
    setUpMail(dir, 1);
    await mailRun(dir, addDays(END, -15));
    await desk.upgrade(upgradeRequest({ host: 'SCADA-01' }, texts[0] ?? ''), { ...TERMS, termDays: 120 });
    const server = await newMailServer();
    setUpMail(dir, server.port);
    expect(await mailRun(dir, addDays(END, -14))).toMatchObject({ givenUp: 1, sent: 0 });
    expect(server.received).toEqual([]);
  });

  it.each([
    ['that never says a word', () => newOddServer(), {}, 'silent'],
    [
      'that speaks another protocol',
      () => newOddServer('HTTP/1.1 400 Bad Request\r\n\r\n'),
      {},
      'unreachable',
    ],
    ['that comes to no end', () => newOddServer('220 hi\r\n', '250-x\r\n'), {}, 'silent'],
    ['that takes nobody', () => newOddServer('554 go away\r\n'), {}, 'sender'],
    ['that is busy', () => newOddServer('421 later\r\n'), {}, 'later'],
    ['without encryption', async () => (await newMailServer()).port, { security: 'starttls' }, 'tls'],
  ])('%s is named, ends the run, and costs no mail', async (_, serverPort, change, cause) => {
    const { dir, desk } = await deskWith('SCADA-01');
    setUpMail(dir, await serverPort(), { timeoutSeconds: 1, ...change });
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({
      sent: 0,
      failed: 0,
      waiting: 1,
      problem: { cause },
    });
    expect(await mailsOf(desk)).toMatchObject([{ state: 'queued', tries: 1, cause }]);
  });
});

describe('a mail server with a certificate of a private authority', () => {
  let folder: string;
  let ca: ReturnType<typeof privateCa>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'softkey-mail-'));
    ca = privateCa(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function withTls(secure: boolean, names = 'IP:127.0.0.1') {
    const { cert, key } = ca.sign(`mail-${names.length}-${secure}`, names);
    return newMailServer({
      secure,
      cert,
      key,
      disabledCommands: [],
      onAuth: ({ username = '', password }, _, done) =>
        password === 'secret' && username === 'desk'
          ? done(null, { user: username })
          : done(new Error('not this one')),
    });
  }

  it.each([
    ['from the first byte on', true, 'tls'],
    ['before anything is said', false, 'starttls'],
  ])('gets user and mail encrypted %s', async (_, secure, security) => {
    const server = await withTls(secure);
    const { dir } = await deskWith('SCADA-01');
    setUpMail(dir, server.port, { security, user: 'desk', ca: ca.file });
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({ sent: 1, problem: null });
    expect(server.received).toMatchObject([{ secure: true, user: 'desk' }]);
  });

  it('is not believed without its authority, nor under another name, and is told no password', async () => {
    const { dir } = await deskWith('SCADA-01');
    const own = await withTls(true);
    setUpMail(dir, own.port, { security: 'tls', user: 'desk' });
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({ sent: 0, problem: { cause: 'tls' } });
    const other = await withTls(false, 'DNS:mail.elsewhere.example');
    setUpMail(dir, other.port, { security: 'starttls', user: 'desk', ca: ca.file });
    const later = addSeconds(WEEK_BEFORE, 3600);
    expect(await mailRun(dir, later)).toMatchObject({ sent: 0, problem: { cause: 'tls' } });
    expect([...own.received, ...other.received]).toEqual([]);
  });

  it('that does not take the password is named, and the mail waits', async () => {
    const server = await withTls(true);
    const { dir } = await deskWith('SCADA-01');
    setUpMail(dir, server.port, { security: 'tls', user: 'another', ca: ca.file });
    const { waiting, problem } = await mailRun(dir, WEEK_BEFORE);
    // Whatever it says of a login may have the login in it.
    expect([waiting, problem]).toEqual([1, { cause: 'login', answer: '535' }]);
  });
});

describe('a mailer', () => {
  it('needs settings that it can follow', async () => {
    const { dir } = await deskWith('SCADA-01');
    expect((await refusal(() => mailRun(dir, WEEK_BEFORE))).code).toBe('MAIL_NOT_SET_UP');
    for (const wrong of [
      { security: 'maybe' },
      { port: 0 },
      { sender: 'a@b.example\r\nBcc: c@d.example' },
      { unsubscribe: 'http://vendor.example' },
      { user: 'desk' },
      { password: 'x' },
    ]) {
      setUpMail(dir, 25, wrong);
      expect([wrong, (await refusal(() => mailRun(dir, WEEK_BEFORE))).code]).toEqual([
        wrong,
        'MAIL_SETTINGS',
      ]);
    }
    writeFileSync(join(dir, 'mail.json'), '{');
    await expect(mailRun(dir, WEEK_BEFORE)).rejects.toSatisfy((error) => isRefusal(error));
  });

  it('whose clock is behind the ledger tells nobody anything', async () => {
    const { dir } = await deskWith('SCADA-01');
    setUpMail(dir, 1);
    expect((await refusal(() => mailRun(dir, addDays(NOW, -1)))).code).toBe('DESK_CLOCK');
  });
});

describe('a preview', () => {
  it('is the mail of any step, in any language, and sends nothing', async () => {
    const { dir, desk } = await deskWith('SCADA-01');
    setUpMail(dir, 1);
    const { softkeyId } = (await desk.search({ text: '', after: undefined, most: 1 })).softkeys[0] ?? never();
    const records = await openMailDesk(dir, surroundings(), 'read');
    const shown = (step: 'grace-last' | undefined, lang: 'es' | undefined) =>
      previewMail({ softkeyId, step, lang }, records, readMailSettings(dir, undefined));
    expect((await shown(undefined, undefined)).subject).toBe(
      'Waterworks: The license of 1 machine ends on 2027-01-21',
    );
    expect((await shown('grace-last', 'es')).subject).toContain('se detiene hoy, 2027-02-05');
    await desk.removeContact({ customer: 'Waterworks', date: undefined });
    expect((await refusal(() => shown(undefined, undefined))).code).toBe('CONTACT_UNKNOWN');
    await records.ledger.close();
    expect(await mailsOf(desk)).toEqual([]);
  });
});

const TERMS = {
  termDays: undefined,
  graceDays: undefined,
  notBefore: undefined,
  matching: undefined,
  shorten: undefined,
  entitlements: undefined,
};

function orderOf(name: string, reference = '') {
  const architecture = { hypervisor: 'vSphere', ha: true, ft: false, redundancy: 'none', role: '' } as const;
  return { product: 'E3-SERVER', customer: { name, contact: '' }, architecture, reference };
}

function never(): never {
  throw new Error('it is there');
}
