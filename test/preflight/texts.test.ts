import { describe, expect, test } from 'vitest';
import { checkText } from '../../shared/preflight/check-text.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { CATALOGS, textsFor } from '../../shared/text/texts.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = textsFor(language);
  const { preflightReason } = CATALOGS[language];

  test('whatever did not pass says what to do, unless nothing can be done', () => {
    const silent = Object.entries(preflightReason).filter(([, { cure }]) => cure === '');
    expect(silent.map(([reason]) => reason)).toEqual(['fine', 'does-not-apply', 'sign-absent']);
  });

  test('a command is the same in every language', () => {
    const commands = (text: string) => text.match(/systemd-machine-id-setup|Set-VMNetworkAdapter|virsh \w+/g);
    for (const [reason, { cure }] of Object.entries(preflightReason))
      expect(commands(cure)).toEqual(commands(CATALOGS.en.preflightReason[reason as 'fine'].cure));
  });

  test('placeholders are the same in every language', () => {
    const places = (text: string) => text.match(/\{\{\w+\}\}/g)?.sort();
    for (const [reason, { why, cure }] of Object.entries(preflightReason)) {
      const english = CATALOGS.en.preflightReason[reason as 'fine'];
      expect([reason, places(why), places(cure)]).toEqual([
        reason,
        places(english.why),
        places(english.cure),
      ]);
    }
  });

  test('names of strangers are escaped, our own words are translated', () => {
    const result = (reason: 'other-hypervisor' | 'reboot-pending', details: Record<string, string>) =>
      checkText({ id: 'hypervisor', severity: 'soft', result: 'failed', reason, details }, texts).why;
    const named = result('other-hypervisor', { declared: 'a\u202eb', found: 'physical' });
    expect(named).toContain('\\u202e');
    expect(named).toContain(CATALOGS[language].hypervisor.physical);
    const pending = result('reboot-pending', { causes: 'updates, rename' });
    expect(pending).toContain(
      `${CATALOGS[language].rebootCause.updates}, ${CATALOGS[language].rebootCause.rename}`,
    );
    expect(result('other-hypervisor', { declared: '', found: 'made up' })).toContain('made up');
  });
});
