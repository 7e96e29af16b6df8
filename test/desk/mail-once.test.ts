import { describe, expect, it } from 'vitest';
import { addDays, addSeconds } from '../../shared/encoding/instant.ts';
import { newDemoDesk } from './desks.ts';
import { newMailServer, setUpMail } from './mail-server.ts';
import { mailRun } from './mailing.ts';
import { start } from './program.ts';
import { preLicense } from './requests.ts';
import { NOW } from './surroundings.ts';

/** One mail per notice, whatever becomes of who sends it, on every engine. */

const WEEK_BEFORE = addDays(NOW, 53);

async function deskOf(...customers: readonly string[]) {
  const made = await newDemoDesk();
  for (const name of customers) {
    const architecture = {
      hypervisor: 'vSphere',
      ha: true,
      ft: false,
      redundancy: 'none',
      role: '',
    } as const;
    const order = { product: 'E3-SERVER', customer: { name, contact: '' }, architecture, reference: '' };
    await made.desk.issue(preLicense({ host: name }, { order }), undefined);
    await made.desk.setContact({ customer: name, mail: `${name}@x.example`, date: undefined });
  }
  return made;
}

describe('a mailer', () => {
  it('that was killed before its mail was taken, or after, sends the same mail and no other one', async () => {
    const server = await newMailServer();
    const { dir } = await deskOf('A');
    setUpMail(dir, server.port);
    const seen: string[] = [];
    let running: ReturnType<typeof start> | undefined;
    server.says.toAddress = () => {
      if (seen.length === 0) running?.kill();
      seen.push('');
      return undefined;
    };
    server.says.toMail = async (raw) => {
      seen.push(raw);
      if (seen.filter((one) => one !== '').length === 1) {
        running?.kill();
        await running?.ended();
      }
      return undefined;
    };
    for (const minutes of [0, 16, 32]) {
      running = start('mail-once', dir, addSeconds(WEEK_BEFORE, minutes * 60));
      await running.ended();
    }
    const texts = seen.filter((one) => one !== '');
    expect(texts).toHaveLength(2);
    expect(new Set(texts).size).toBe(1);
    expect(await mailRun(dir, addSeconds(WEEK_BEFORE, 3600))).toMatchObject({
      written: 0,
      sent: 0,
      waiting: 0,
    });
  });

  it('beside another one sends each mail once', async () => {
    const server = await newMailServer();
    const { dir, desk } = await deskOf('A', 'B', 'C', 'D');
    setUpMail(dir, server.port);
    const runs = await Promise.all([1, 2, 3].map(() => mailRun(dir, WEEK_BEFORE)));
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(4);
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(
      ['A', 'B', 'C', 'D'].map((name) => `${name}@x.example`),
    );
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it('writes a mail in one transaction with that it was told, and puts it off in one', async () => {
    const { dir, desk } = await deskOf('A', 'B');
    setUpMail(dir, 1);
    expect(await mailRun(dir, WEEK_BEFORE)).toMatchObject({ written: 2, sent: 0, waiting: 2 });
    expect(await mailRun(dir, addSeconds(WEEK_BEFORE, 1))).toMatchObject({ written: 0, waiting: 2 });
    const server = await newMailServer();
    setUpMail(dir, server.port);
    expect(await mailRun(dir, addSeconds(WEEK_BEFORE, 1800))).toMatchObject({ sent: 2, waiting: 0 });
    expect((await desk.mails(NOW)).map(({ state, nextTryAt }) => [state, nextTryAt])).toEqual([
      ['sent', null],
      ['sent', null],
    ]);
  });
});
