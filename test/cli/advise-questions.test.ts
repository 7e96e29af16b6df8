import { describe, expect, it } from 'vitest';
import { askAnswers } from '../../node/cli/commands/advise-questions.ts';
import { FIRST_ANSWERS } from '../../shared/advisor/answers.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';

/** A conversation in which these words are typed; then the person gives up. */
async function conversation(lang: Language, ...typed: readonly string[]) {
  const words = typed.values();
  const asked: string[] = [];
  const said: string[] = [];
  const questioner = {
    ask: async (question: string) => {
      asked.push(question);
      return words.next().value;
    },
    say: (text: string) => void said.push(text),
    done: () => undefined,
  };
  return { answers: await askAnswers(FIRST_ANSWERS, questioner, textsFor(lang)), asked, said };
}

describe('the conversation', () => {
  it.each(LANGUAGES)('takes Enter for the first answers in %s', async (lang) => {
    const { answers, asked, said } = await conversation(lang, ...Array.from({ length: 9 }, () => ''));
    expect(answers).toEqual(FIRST_ANSWERS);
    expect([asked.length, said]).toEqual([9, []]);
  });

  it.each<[Language, string, string]>([
    ['en', 'Yes', 'no'],
    ['pt-BR', 'Sim', 'não'],
    ['es', 'Sí', 'no'],
  ])('understands yes and no in %s', async (lang, yes, no) => {
    const { answers } = await conversation(
      lang,
      'Proxmox',
      '8.2',
      yes,
      no,
      yes,
      yes,
      no,
      yes,
      yes,
      no,
      '4.5',
    );
    expect(answers).toEqual({
      hypervisor: 'kvm',
      hypervisorVersion: '8.2',
      ha: true,
      ft: false,
      redundancy: 'hot-standby',
      hardkey: true,
      usbFixedHost: false,
      usbHub: true,
      databaseVm: true,
      epm: false,
      productVersion: '4.5',
    });
  });

  it('does not ask a physical machine about clusters, nor about a port for a key that nobody wants', async () => {
    const { answers, asked } = await conversation('en', 'physical', '', '', '', '', '');
    expect(answers.hypervisor).toBe('physical');
    expect(asked.filter((question) => /HA|FT|USB port|hub/.test(question))).toEqual([]);
  });

  it('asks again what it did not understand, and says what it would', async () => {
    const words = ['abacus', 'vmware', 'latest', '7.0', 'perhaps', 'y', '', '', '', '', '', ''];
    const { answers, said } = await conversation('en', ...words);
    expect(answers).toMatchObject({ hypervisor: 'vmware', hypervisorVersion: '7.0', ha: true });
    expect(said).toHaveLength(3);
    expect(said[0]).toContain('vmware, hyperv');
    expect(said[2]).toContain('y, n');
  });

  it('that breaks off is no plan', async () => {
    await expect(conversation('en', 'vmware')).rejects.toMatchObject({
      code: 'USAGE',
      details: { rule: 'notAnswered' },
    });
  });
});
