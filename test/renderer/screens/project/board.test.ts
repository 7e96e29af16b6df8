import { beforeAll, describe, expect, it } from 'vitest';
import { boardPlaces, linksOnce } from '../../../../renderer/screens/project/board-places.ts';
import {
  answersForLicense,
  LICENSE_KINDS,
  licenseKindOf,
  licenseKindsFor,
} from '../../../../renderer/screens/project/license-kind.ts';
import { licensesByMachine, orderedFor } from '../../../../renderer/screens/project/plan.ts';
import { advise } from '../../../../shared/advisor/advise.ts';
import { describeDrawing } from '../../../../shared/advisor/describe.ts';
import { linkText, nameOf } from '../../../../shared/advisor/draw.ts';
import type { Drawing } from '../../../../shared/advisor/drawing.ts';
import { NO_GUIDE } from '../../../../shared/advisor/guide.ts';
import type { AppTexts } from '../../../../shared/text/app/catalog.ts';
import { loadAppTexts } from '../../../../shared/text/app/load.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';
import { advisedBy, answersWith, demoGuide, everyAnswer } from '../../../advisor/made-up.ts';

let languages: readonly AppTexts[];
beforeAll(async () => {
  languages = await Promise.all(LANGUAGES.map((lang) => loadAppTexts(lang)));
});

/** Every drawing that there is, once. */
const drawings = (() => {
  const found = new Map<string, Drawing>();
  for (const answers of everyAnswer())
    for (const guide of [demoGuide, NO_GUIDE]) {
      const { drawing } = advise(answers, guide);
      found.set(JSON.stringify(drawing), drawing);
    }
  return [...found.values()];
})();

describe('the board', () => {
  it('has a place for everything that is drawn, and one only', () => {
    expect(drawings.length).toBeGreaterThan(50);
    for (const drawing of drawings) {
      const { servers, between, hub, services, storage } = boardPlaces(drawing);
      const rows = [...servers, ...(services ? [services] : [])];
      const hosts = rows.flatMap((row) => [row, ...(row.other ? [row.other] : [])]);
      expect(idsIn(hosts.map(({ host }) => host))).toEqual(idsIn(drawing.hosts));
      expect(idsIn(hosts.flatMap(({ machines }) => machines))).toEqual(idsIn(drawing.machines));
      const devices = [...hosts.flatMap((place) => place.devices), ...(hub ? [hub.device] : [])];
      expect(idsIn(devices)).toEqual(idsIn(drawing.devices));
      expect(idsIn(storage)).toEqual(idsIn(drawing.storage));
      const links = [
        ...between,
        ...(hub?.links ?? []),
        ...rows.flatMap((row) => row.other?.links ?? []),
        ...servers.flatMap(({ toKey }) => toKey),
        ...(services ? [...services.fromServers, ...services.within] : []),
      ];
      expect(links.map((link) => JSON.stringify(link)).toSorted()).toEqual(
        drawing.links.map((link) => JSON.stringify(link)).toSorted(),
      );
    }
  });

  it('says once what a line means, and leaves no meaning out', () => {
    const texts = languages[0] as AppTexts;
    for (const { links } of drawings) {
      const said = new Set(linksOnce(links).map(({ kind }) => texts.t(`drawing.link.${kind}`)));
      expect(said.size).toBe(linksOnce(links).length);
      for (const { kind } of links) expect(said).toContain(texts.t(`drawing.link.${kind}`));
    }
  });

  it('puts the license of each machine on a box that is drawn', () => {
    for (const answers of everyAnswer()) {
      const advised = advise(answers, demoGuide);
      const drawn = new Set(advised.drawing.machines.map(({ id }) => id));
      if (!licensesByMachine(advised).every(({ machine }) => drawn.has(machine)))
        expect.fail(JSON.stringify(answers));
    }
  });
});

describe('the drawing in words', () => {
  it('names all that is drawn', () => {
    for (const texts of languages)
      for (const drawing of drawings) {
        const words = describeDrawing(drawing, texts).join('\n');
        const { hosts, machines, devices, storage, links } = drawing;
        for (const { id } of [...hosts, ...machines, ...devices])
          expect(words).toContain(nameOf(id, drawing, texts));
        for (const { kind } of storage) expect(words).toContain(texts.t(`drawing.storage.${kind}`));
        for (const link of links) expect(words).toContain(linkText(link, texts));
      }
  });

  it('says what connects them, and how long the product stands still', () => {
    const { drawing } = advisedBy({ ha: true });
    expect(describeDrawing(drawing, languages[0] as AppTexts)).toEqual([
      'Host 1: Server 1 (active)',
      'Host 2: room for the restart',
      'Server 1, Host 2: HA: restarts there, down for 30 to 60 s',
      'External shared storage (RAID) (Host 1, Host 2): Virtual machines',
    ]);
  });
});

describe('what a server is licensed by', () => {
  it('is one choice for three answers, and the choice is what was answered', () => {
    for (const kind of LICENSE_KINDS) expect(licenseKindOf(answersForLicense(kind))).toBe(kind);
  });

  it('offers a key without a place only to whoever has answered so', () => {
    expect(licenseKindsFor(answersWith({}))).toEqual(['softkey', 'port', 'hub']);
    expect(licenseKindsFor(answersWith({ hardkey: true }))).toContain('nowhere');
  });
});

describe('what to order for USB keys', () => {
  it.each([
    [
      { hardkey: true, usbFixedHost: true },
      { hardkeys: 1, softkeys: 0, hub: false },
    ],
    [
      { hardkey: true, usbHub: true, redundancy: 'hot-standby', epm: true, ha: true },
      { hardkeys: 2, softkeys: 1, hub: true },
    ],
    [
      { hardkey: true, usbFixedHost: true, ha: true },
      { hardkeys: 0, softkeys: 1, hub: false },
    ],
  ] as const)('%j: %j', (changes, order) => {
    expect(orderedFor(advisedBy(changes))).toEqual(order);
  });
});

function idsIn(all: readonly { readonly id: string }[]): readonly string[] {
  return all.map(({ id }) => id).toSorted();
}
