import { describe, expect, it } from 'vitest';
import { nextStepLines } from '../../node/cli/show/next-step.ts';
import type { NextStep, NextStepKind, PendingRequest } from '../../shared/status/next-step.ts';
import { nextStepText } from '../../shared/status/next-step-text.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { withIsoDates } from '../../shared/text/dates.ts';
import { sentence } from '../../shared/text/format.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { lookIn } from '../cli/views.ts';

const AT = '2026-11-20T10:00:00Z';
const request: PendingRequest = {
  kind: 'pre-license',
  requestId: 'RQ-1',
  createdAt: AT,
  fits: true,
  givenOut: null,
};
const givenOut = { at: AT, way: 'stick' } as const;
const components = ['smbios-uuid', 'mac'] as const;

/** Every member of the union, in each of its forms. */
const STEPS: Readonly<Record<NextStepKind, readonly NextStep[]>> = {
  nothing: [
    { kind: 'nothing', askFrom: AT },
    { kind: 'nothing', askFrom: null },
  ],
  'wait-for-begin': [{ kind: 'wait-for-begin', begins: AT }],
  'make-request': [{ kind: 'make-request' }],
  'ask-for-next': [{ kind: 'ask-for-next' }],
  'import-answer': [
    { kind: 'import-answer', request },
    { kind: 'import-answer', request: { ...request, kind: 'upgrade-request' } },
    { kind: 'import-answer', request: { ...request, givenOut } },
  ],
  'send-again': [
    { kind: 'send-again', request, days: 80 },
    { kind: 'send-again', request: { ...request, kind: 'upgrade-request' }, days: 3 },
    { kind: 'send-again', request: { ...request, givenOut }, days: 12 },
  ],
  'request-anew': [{ kind: 'request-anew', request: { ...request, fits: false } }],
  'import-lost': [{ kind: 'import-lost' }],
  'put-back': [
    { kind: 'put-back', until: AT, components },
    { kind: 'put-back', until: null, components },
  ],
  'move-softkey': [
    { kind: 'move-softkey', until: AT },
    { kind: 'move-softkey', until: null },
  ],
  'allow-reading': [{ kind: 'allow-reading', until: AT, components }],
  'call-vendor': [{ kind: 'call-vendor' }],
  'set-clock': [
    { kind: 'set-clock', by: AT, ifRight: { kind: 'nothing', askFrom: AT } },
    { kind: 'set-clock', by: AT, ifRight: { kind: 'ask-for-next' } },
    { kind: 'set-clock', by: null, ifRight: { kind: 'ask-for-next' } },
  ],
  'repair-home': [{ kind: 'repair-home' }],
  'allow-writing': [{ kind: 'allow-writing' }],
};
const ALL = Object.values(STEPS).flat();
const NAMED = ALL.map((step) => [JSON.stringify(step), step] as const);

describe.each(LANGUAGES)('in %s', (lang) => {
  it.each(NAMED)('%s is said in whole words, and by both doors in the same', async (_, step) => {
    const look = lookIn(lang);
    const text = nextStepText(step, 'Acme', look);
    expect(text).not.toMatch(/nextStep|component\.|kind\.|\{\{|–|undefined/);
    expect(text).toMatch(/^\p{Ll}.*\.$/u);
    // Commands are the command line's own; on a screen there is a button.
    expect(text).not.toMatch(/softkey (?:prelicense|upgrade-request|import|status|probe)/);
    const onScreen = nextStepText(step, 'Acme', withIsoDates(await loadAppTexts(lang)));
    expect(onScreen).toBe(text);
    expect(sentence(onScreen)).toMatch(/^\p{Lu}/u);
    const [line = '', ...more] = nextStepLines(step, { vendor: 'Acme', softkeyId: null }, look);
    expect(line).toBe(`${look.t('say.next')}: ${text}`);
    expect(more.length).toBeLessThan(2);
    for (const command of more) expect(command.trim()).toMatch(/^softkey [a-z]/);
  });

  it('no two steps are said alike, and none says that an answer is on its way', () => {
    const texts = ALL.filter(({ kind }) => kind !== 'move-softkey').map((step) =>
      nextStepText(step, 'Acme', lookIn(lang)),
    );
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join('\n')).not.toMatch(
      /on its way|when it comes|a caminho|quando chegar|en camino|cuando llegue/,
    );
  });
});

it('a name of a vendor is shown as a stranger wrote it', () => {
  expect(nextStepText({ kind: 'make-request' }, 'A\u202eB', lookIn('en'))).toContain('A\\u202eB');
});
