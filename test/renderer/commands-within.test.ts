import { describe, expect, it } from 'vitest';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { appEs } from '../../shared/text/app/es/catalog.ts';
import { appPtBr } from '../../shared/text/app/pt-br/catalog.ts';
import { COMMANDS, commandsWithin } from '../../shared/text/commands-within.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { CATALOGS } from '../../shared/text/texts.ts';

const APP: Readonly<Record<Language, object>> = { en: appEn, 'pt-BR': appPtBr, es: appEs };
const allTexts = (lang: Language) => textsIn({ ...CATALOGS[lang], ...APP[lang] });

describe('commands within a text', () => {
  it('are taken out, and the words around them stay', () => {
    expect(commandsWithin('Linux: sudo systemd-machine-id-setup, then restart.')).toEqual([
      { kind: 'words', text: 'Linux: ' },
      { kind: 'command', text: 'sudo systemd-machine-id-setup' },
      { kind: 'words', text: ', then restart.' },
    ]);
    expect(commandsWithin('sudo rm /etc/machine-id && sudo systemd-machine-id-setup')).toHaveLength(1);
    expect(commandsWithin('')).toEqual([]);
  });

  it('are the same in every language, and each is in a text', () => {
    const [first, ...others] = LANGUAGES.map((lang) => commandsIn(allTexts(lang)));
    for (const other of others) expect(other).toEqual(first);
    const named = new Set([...(first?.values() ?? [])].flat());
    expect([...named].toSorted()).toEqual([...COMMANDS].toSorted());
  });

  it('are all of those that an administrator types', () => {
    for (const lang of LANGUAGES) {
      const words = [...allTexts(lang).values()].flatMap(commandsWithin).filter((part) => !isCommand(part));
      expect(
        words.map(textOf).filter((text) => /(?<!with |com |con )\bsudo (?!softkey)\w+/.test(text)),
      ).toEqual([]);
    }
  });

  it('part every text without changing it', () => {
    for (const lang of LANGUAGES)
      for (const text of allTexts(lang).values())
        expect(
          commandsWithin(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
  });
});

/** Texts by the way to them. */
function textsIn(catalog: object, way = ''): ReadonlyMap<string, string> {
  const found = Object.entries(catalog).flatMap(([name, node]): (readonly [string, string])[] =>
    typeof node === 'string' ? [[`${way}${name}`, node]] : [...textsIn(node, `${way}${name}.`)],
  );
  return new Map(found);
}

function commandsIn(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = [...texts].map(
    ([way, text]) => [way, commandsWithin(text).filter(isCommand).map(textOf)] as const,
  );
  return new Map(found.filter(([, commands]) => commands.length > 0));
}

const isCommand = ({ kind }: { kind: string }) => kind === 'command';
const textOf = ({ text }: { text: string }) => text;
