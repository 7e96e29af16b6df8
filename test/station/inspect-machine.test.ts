import { expect, it } from 'vitest';
import type { InspectedDocument } from '../../shared/views.ts';
import { CLONE } from './made-up-machine.ts';
import { fileIn, importTexts, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

/** Support holds a license against the customer's machine, wherever it sits itself. */

async function licensedElsewhere() {
  const theirs = madeUpStation();
  theirs.machine = CLONE;
  const { file: request } = await requestOf(theirs, { confirm: 'SCADA-01' });
  const { text } = licenseFile(licenseFor(requestIn(request.text)));
  return { theirs, request: request.text, license: text };
}

async function inspected(station: ReturnType<typeof madeUpStation>, text: string, machine: string | null) {
  const { documents } = await station['documents.inspect']({
    file: fileIn(text),
    machine: machine === null ? null : fileIn(machine),
  });
  const { match, verdict } = documents[0] as InspectedDocument;
  return [match?.verdict, verdict?.code];
}

it('a license of another machine is in order on the machine of its request', async () => {
  const { request, license } = await licensedElsewhere();
  const support = madeUpStation();
  expect(await inspected(support, license, null)).toEqual(['broken', 'OTHER_MACHINE']);
  expect(await inspected(support, license, request)).toEqual(['match', undefined]);
});

it('a license of this machine is not in order on that of another request', async () => {
  const { request } = await licensedElsewhere();
  const support = madeUpStation();
  const own = (await requestOf(support)).file.text;
  const { text } = licenseFile(licenseFor(requestIn(own)));
  await importTexts(support, text);
  expect(await inspected(support, text, null)).toEqual(['match', undefined]);
  expect(await inspected(support, text, request)).toEqual(['broken', 'OTHER_MACHINE']);
});

it('an upgrade request names the machine as it is by then', async () => {
  const { theirs, license } = await licensedElsewhere();
  await importTexts(theirs, license);
  theirs.machine = { ...CLONE, 'os-id': '11111111222222223333333344444444' };
  const { file } = await theirs['upgradeRequest.create']({});
  expect((await inspected(madeUpStation(), license, file.text))[0]).toBe('tolerated');
});

const NO_MACHINE: readonly (readonly [what: string, file: () => Promise<string>, code: string])[] = [
  ['a license', async () => (await licensedElsewhere()).license, 'WRONG_KIND'],
  ['a request that was changed', async () => changed((await licensedElsewhere()).request), 'DAMAGED'],
  ['something else', async () => 'no request', 'NOT_A_SOFTKEY_FILE'],
];

it.each(NO_MACHINE)('%s names no machine', async (_what, file, code) => {
  const { license } = await licensedElsewhere();
  await expect(inspected(madeUpStation(), license, await file())).rejects.toMatchObject({ code });
});

function changed(text: string): string {
  return text.replace('Host: ', 'Host: X');
}
