import { describe, expect, test } from 'vitest';
import { CLONE } from './made-up-machine.ts';
import { fileIn, importTexts, type MadeUpStation, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

async function licensed(): Promise<MadeUpStation> {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request)).text);
  return station;
}

const slip = (station: MadeUpStation, ...texts: readonly string[]) =>
  station['courier.slip']({ files: texts.map((text) => fileIn(text)), language: 'en' });

describe('a courier slip', () => {
  test('has a page for each machine whose request is there, and the latest request of each', async () => {
    const one = await licensed();
    const first = await one['upgradeRequest.create']({});
    one.machine = { ...one.machine, mac: ['00:50:56:dd:ee:ff'] };
    one.now = '2026-03-02T12:00:00Z';
    const second = await one['upgradeRequest.create']({});
    const other = madeUpStation();
    other.machine = CLONE;
    const asked = await requestOf(other);
    const { requests, file, leftOut } = await slip(one, first.file.text, second.file.text, asked.file.text);
    expect(requests.map(({ requestId }) => requestId)).toEqual([second.requestId, asked.requestId]);
    expect(leftOut).toBe(0);
    expect(file.name).toBe('acme_courier-slip.html');
    expect(file.text.match(/<main>/g)).toHaveLength(2);
    expect(file.text).toContain(second.checkCode);
    expect(file.text).toContain('2026-04-30');
  });

  test('is of a courier file, too, and needs no home', async () => {
    const station = await licensed();
    const { file } = await station['courier.collect']({ files: [], named: true });
    const office = madeUpStation();
    expect(await slip(office, file.text)).toMatchObject({ file: { name: 'SCADA-01_courier-slip.html' } });
    expect(await office['status.read']({})).toMatchObject({ homeExists: false });
  });

  test('is refused where no request is: a license, rubbish, a request that was changed', async () => {
    const station = await licensed();
    const { file } = await station['upgradeRequest.create']({});
    const changed = file.text.replace(/^=.*$/m, '=00000000');
    for (const text of ['rubbish', changed])
      await expect(slip(station, text)).rejects.toMatchObject({ code: 'NO_REQUEST_THERE' });
  });
});
