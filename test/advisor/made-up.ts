import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Advised, advise, type TestedHypervisors } from '../../shared/advisor/advise.ts';
import { type Answers, FIRST_ANSWERS, PLANNED_KINDS } from '../../shared/advisor/answers.ts';
import { type Guide, guide, NO_GUIDE } from '../../shared/advisor/guide.ts';
import { read } from '../../shared/document/shape.ts';
import { type PreflightPolicy, preflightPolicy } from '../../shared/preflight/policy.ts';

const demo = JSON.parse(
  readFileSync(new URL('../../build/profiles/demo.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, unknown>>;

/** A guide as a vendor writes it; what is left out is filled in. */
export function guideOf(written: unknown): Guide {
  const result = read(guide, written);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

export const demoGuide = guideOf(demo['guide']);
export const demoPreflight = demo['preflight'];

/** The demo vendor's list of tested hypervisors. */
export const demoList: TestedHypervisors = policyOf(demoPreflight);

function policyOf(written: unknown): PreflightPolicy {
  const result = read(preflightPolicy, written);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

/** What the demo vendor advises. */
export function advisedBy(changes: Partial<Answers>): Advised {
  return advise(answersWith(changes), demoGuide, demoList);
}

export function answersWith(changes: Partial<Answers>): Answers {
  return { ...FIRST_ANSWERS, ...changes };
}

const VERSIONS = ['', '4.4', '4.5', '4.10', '5.0'];
const YES_OR_NO = ['ha', 'ft', 'hardkey', 'usbFixedHost', 'usbHub', 'databaseVm', 'epm'] as const;

/** Every combination of answers there is, with versions on either side of a limit. */
export function* everyAnswer(): Generator<Answers> {
  for (let bits = 0; bits < 2 ** YES_OR_NO.length; bits++) {
    const given = Object.fromEntries(YES_OR_NO.map((name, index) => [name, (bits & (1 << index)) !== 0]));
    for (const redundancy of ['none', 'hot-standby'] as const)
      for (const hypervisor of PLANNED_KINDS)
        for (const productVersion of VERSIONS)
          yield { ...FIRST_ANSWERS, ...given, redundancy, hypervisor, productVersion };
  }
}

export const someAnswers: fc.Arbitrary<Answers> = fc.record({
  hypervisor: fc.constantFrom(...PLANNED_KINDS),
  hypervisorVersion: fc.constantFrom('', '8.0', '2022'),
  ha: fc.boolean(),
  ft: fc.boolean(),
  redundancy: fc.constantFrom('none', 'hot-standby'),
  hardkey: fc.boolean(),
  usbFixedHost: fc.boolean(),
  usbHub: fc.boolean(),
  databaseVm: fc.boolean(),
  epm: fc.boolean(),
  productVersion: fc.constantFrom(...VERSIONS),
});

export const someGuide: fc.Arbitrary<Guide> = fc.constantFrom(demoGuide, NO_GUIDE);
