import { describe, expect, test } from 'vitest';
import { readDump } from '../../node/machine/dump.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { AT, brief } from './fixtures.ts';

/**
 * What `systeminfo` prints, in more languages than one can have machines of, and what happens to it on its
 * way.
 */

const read = (text: string | Uint8Array) =>
  readDump(typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text, 'x', AT);

interface Words {
  readonly labels: readonly [
    host: string,
    name: string,
    version: string,
    maker: string,
    model: string,
    type: string,
  ];
  readonly processors: readonly [label: string, count: string, item: string];
  readonly rest: readonly [bios: string, folder: string, memory: string, free: string];
  readonly build: string;
  readonly memory: string;
}

const LANGUAGES: Readonly<Record<string, Words>> = {
  English: {
    labels: ['Host Name', 'OS Name', 'OS Version', 'System Manufacturer', 'System Model', 'System Type'],
    processors: ['Processor(s)', '1 Processor(s) Installed.', '[01]:'],
    rest: ['BIOS Version', 'Windows Directory', 'Total Physical Memory', 'Available Physical Memory'],
    build: 'N/A Build',
    memory: '16,383 MB',
  },
  German: {
    labels: [
      'Hostname',
      'Betriebssystemname',
      'Betriebssystemversion',
      'Systemhersteller',
      'Systemmodell',
      'Systemtyp',
    ],
    processors: ['Prozessor(en)', '1 Prozessor(en) installiert.', '[01]:'],
    rest: [
      'BIOS-Version',
      'Windows-Verzeichnis',
      'Gesamter physischer Speicher',
      'Verfügbarer phys. Speicher',
    ],
    build: 'Nicht zutreffend Build',
    memory: '16.383 MB',
  },
  French: {
    labels: [
      'Nom de l’hôte',
      'Nom du système d’exploitation',
      'Version du système',
      'Fabricant du système',
      'Modèle du système',
      'Type du système',
    ],
    processors: ['Processeur(s)', '1 processeur(s) installé(s).', '[01] :'],
    rest: ['Version du BIOS', 'Répertoire Windows', 'Mémoire physique totale', 'Mémoire physique disponible'],
    build: 'N/A version',
    memory: '16\u202f383 Mo',
  },
  Italian: {
    labels: ['Nome host', 'Nome SO', 'Versione SO', 'Produttore sistema', 'Modello sistema', 'Tipo sistema'],
    processors: ['Processore(i)', '1 processore(i) installati.', '[01]:'],
    rest: ['Versione BIOS', 'Directory Windows', 'Memoria fisica totale', 'Memoria fisica disponibile'],
    build: 'N/D build',
    memory: '16.383 MB',
  },
  Swiss: {
    labels: [
      'Hostname',
      'Betriebssystemname',
      'Betriebssystemversion',
      'Systemhersteller',
      'Systemmodell',
      'Systemtyp',
    ],
    processors: ['Prozessor(en)', '1 Prozessor(en) installiert.', '[01]:'],
    rest: [
      'BIOS-Version',
      'Windows-Verzeichnis',
      'Gesamter physischer Speicher',
      'Verfügbarer phys. Speicher',
    ],
    build: 'Nicht zutreffend Build',
    memory: '16’383 MB',
  },
  Polish: {
    labels: [
      'Nazwa hosta',
      'Nazwa systemu',
      'Wersja systemu',
      'Producent systemu',
      'Model systemu',
      'Typ systemu',
    ],
    processors: ['Procesor(y)', 'Zainstalowane procesory: 1.', '[01]:'],
    rest: ['Wersja BIOS', 'Katalog systemu Windows', 'Całkowita pamięć fizyczna', 'Dostępna pamięć fizyczna'],
    build: 'Nie dotyczy Kompilacja',
    memory: '16 383 MB',
  },
  Russian: {
    labels: ['Имя узла', 'Название ОС', 'Версия ОС', 'Изготовитель системы', 'Модель системы', 'Тип системы'],
    processors: ['Процессор(ы)', 'Число процессоров - 1.', '[01]:'],
    rest: ['Версия BIOS', 'Папка Windows', 'Полный объем физической памяти', 'Доступная физическая память'],
    build: 'Н/Д построение',
    memory: '16\u00a0383 МБ',
  },
  Finnish: {
    labels: ['Isäntänimi', 'Käyttöjärjestelmän nimi', 'Versio', 'Valmistaja', 'Malli', 'Tyyppi'],
    processors: ['Suorittimet', '1 suoritinta asennettu.', '[01]:'],
    rest: ['BIOS-versio', 'Windows-kansio', 'Fyysinen muisti', 'Vapaa fyysinen muisti'],
    build: 'Ei käytettävissä koontiversio',
    memory: '16 383 Mt',
  },
  Japanese: {
    labels: ['ホスト名', 'OS 名', 'OS バージョン', 'システム製造元', 'システム モデル', 'システムの種類'],
    processors: ['プロセッサ', '1 プロセッサインストール済みです。', '[01]:'],
    rest: ['BIOS バージョン', 'Windows ディレクトリ', '物理メモリの合計', '利用できる物理メモリ'],
    build: 'N/A ビルド',
    memory: '16,383 MB',
  },
};

function systeminfo({ labels, processors, rest, build, memory }: Words): string {
  const values = [
    'SCADA-09',
    'Microsoft Windows Server 2022',
    `10.0.20348 ${build} 20348`,
    'VMware, Inc.',
    'VMware7,1',
    'x64-based PC',
  ];
  const width = 34;
  const line = (label: string, value: string) => `${`${label}:`.padEnd(width)}${value}`;
  return [
    ...labels.map((label, index) => line(label, values[index] ?? '')),
    line(processors[0], processors[1]),
    `${' '.repeat(width)}${processors[2]} Intel64 Family 6 Model 85 Stepping 7 GenuineIntel ~2295 Mhz`,
    line(rest[0], 'Phoenix Technologies LTD 6.00, 11/12/2020'),
    line(rest[1], 'C:\\Windows'),
    line(rest[2], memory),
    line(rest[3], '987 MB'),
  ].join('\n');
}

const expectRead = (text: string | Uint8Array) => {
  const facts = read(text);
  expect([facts.host, facts.platform, facts.hypervisor.kind]).toEqual(['SCADA-09', 'windows', 'vmware']);
  expect(
    (['system-vendor', 'system-product', 'bios-vendor', 'cpu', 'memory', 'host-name'] as const).map(
      (component) => brief(facts, component),
    ),
  ).toEqual([
    'value: VMware, Inc.',
    'value: VMware7,1',
    'value: Phoenix Technologies LTD',
    'value: GenuineIntel 6/85/7',
    'value: 16 GiB',
    'value: SCADA-09',
  ]);
};

const lines = (text: string, change: (line: string) => string) => text.split('\n').map(change).join('\n');
const FORMS: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'as it is': (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'further in': (text) => lines(text, (line) => `      ${line}`),
  'further in below a mail': (text) =>
    `Hello,\nNote: see below.\n\n${lines(text, (line) => `    ${line}`)}\n\nBye\n`,
  'quoted by mail': (text) => lines(text, (line) => `> ${line}`),
  'quoted, with the lines parted': (text) => lines(text, (line) => `> ${line}\n>`),
  'without indentation': (text) => lines(text, (line) => line.trim()),
  'with one space each': (text) => lines(text, (line) => line.trim().replace(/ {2,}/g, ' ')),
  'behind cmd': (text) =>
    `Microsoft Windows [Version 10.0.20348.2031]\n(c) Microsoft Corporation. All rights reserved.\n\nC:\\Users\\op>systeminfo\n\n${text}\n\nC:\\Users\\op>`,
  'behind PowerShell': (text) =>
    `PS C:\\> hostname\nOTHER-1\nPS C:\\> systeminfo\n\n${text}\nPS C:\\> ipconfig\n   IPv4: 1.2.3.4\n`,
  'UTF-16': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
};

describe.each(Object.entries(LANGUAGES))('%s', (_, words) => {
  test.each(Object.entries(FORMS))('%s', (_, form) => expectRead(form(systeminfo(words))));
});

describe('as a table (/fo csv)', () => {
  const row = (host: string, memory = '16,383 MB') =>
    [
      ...[host, 'Microsoft Windows Server 2022', '10.0.20348 N/A Build 20348', 'Microsoft Corporation'],
      ...[
        'Standalone Server',
        'Multiprocessor Free',
        'Plant "North"',
        '',
        '00454-1',
        '1/15/2024, 9:05:12 AM',
      ],
      ...['3/2/2026, 6:00:01 AM', 'VMware, Inc.', 'VMware7,1', 'x64-based PC'],
      '1 Processor(s) Installed.,[01]: Intel64 Family 6 Model 85 Stepping 7 GenuineIntel ~2295 Mhz',
      ...['Phoenix Technologies LTD 6.00, 11/12/2020', 'C:\\Windows', 'C:\\Windows\\system32'],
      ...[
        '\\Device\\HarddiskVolume2',
        'en-us;English (United States)',
        'en-us;English',
        '(UTC-08:00) Pacific',
      ],
      ...[
        memory,
        '987 MB',
        '18,000 MB',
        '9,000 MB',
        '9,000 MB',
        'C:\\pagefile.sys',
        'WORKGROUP',
        'N/A',
        'N/A',
        'N/A',
      ],
    ]
      .map((field) => `"${field.replaceAll('"', '""')}"`)
      .join(',');
  const names = row('Host Name').replace(/Intel64.*?Mhz/, '');

  test.each<[string, string]>([
    ['with its names', `${names}\r\n${row('SCADA-09')}\r\n`],
    ['without them', row('SCADA-09')],
    ['with a prompt', `C:\\>systeminfo /fo csv\n${names}\n${row('SCADA-09')}\n\nC:\\>`],
    ['quoted by mail', `> ${row('SCADA-09')}`],
    ['with other separators', row('SCADA-09', '16.383 MB')],
  ])('%s', (_, text) => expectRead(text));

  test('several rows are several machines', () => {
    expect(() => read(`${names}\n${row('SCADA-09')}\n${row('SCADA-10')}\n`)).toThrow(
      expect.toSatisfy((error) => isRefusal(error, 'SEVERAL_MACHINES')),
    );
  });
});

describe('a line that does not look as it must', () => {
  const english = systeminfo(LANGUAGES['English'] as Words);
  test.each<[string, string, string, 'memory' | 'system-vendor' | 'bios-vendor' | 'host-name', string]>([
    ['a size of no unit', '16,383 MB', '16,383', 'memory', 'absent: not-in-dump'],
    ['a size of a fraction', '16,383 MB', '15,9 GB', 'memory', 'absent: not-in-dump'],
    ['a size in an unknown unit', '16,383 MB', '16,383 XQ', 'memory', 'absent: not-in-dump'],
    ['groups of two', '16,383 MB', '1,63,83 MB', 'memory', 'absent: not-in-dump'],
    ['a type that is none', 'x64-based PC', 'Tower', 'system-vendor', 'absent: not-in-dump'],
    ['a BIOS without its date', ' 6.00, 11/12/2020', '', 'bios-vendor', 'absent: not-in-dump'],
    ['a version that is none', '10.0.20348 N/A Build 20348', 'newest', 'host-name', 'absent: not-in-dump'],
    [
      'a name that is not of Windows',
      'Microsoft Windows Server 2022',
      'Plan 9',
      'host-name',
      'absent: not-in-dump',
    ],
  ])('%s is absent, and none of the later ones is taken', (_, from, to, component, expected) => {
    expect(english).toContain(from);
    expect(brief(read(english.replace(from, to)), component)).toBe(expected);
  });

  test('a German date is no version of Windows', () => {
    const text = systeminfo(LANGUAGES['German'] as Words).replace(
      'Systemhersteller:',
      'Installationsdatum:      01.02.2020, 12:34:56\nSystemhersteller:',
    );
    expect(read(text).host).toBe('SCADA-09');
  });
});

describe('in code pages of one byte', () => {
  /** The bytes of a text in a code page, for the letters that occur here. */
  const page = (text: string, letters: Readonly<Record<string, number>>) =>
    Uint8Array.from(text, (sign) => letters[sign] ?? sign.charCodeAt(0));
  const name = (host: string) => systeminfo(LANGUAGES['English'] as Words).replace('SCADA-09', host);

  test.each<[string, string, Readonly<Record<string, number>>, string]>([
    ['850', 'KESSEL-Größe-ü', { ö: 0x94, ß: 0xe1, ü: 0x81 }, '16.383 MB'],
    ['850 with a no-break space', 'CHAUDIÈRE-é', { È: 0xd4, é: 0x82, '\u00a0': 0xff }, '16\u00a0383 Mo'],
    ['437', 'CALDERA-ñandú', { ñ: 0xa4, ú: 0xa3 }, '16.383 MB'],
    ['1252', 'KESSEL-Größe-ü', { ö: 0xf6, ß: 0xdf, ü: 0xfc }, '16.383 MB'],
    ['1252 with a no-break space', 'CHAUDIÈRE-é', { È: 0xc8, é: 0xe9, '\u00a0': 0xa0 }, '16\u00a0383 Mo'],
    ['1252 with an apostrophe', 'KESSEL-ü', { ü: 0xfc, '’': 0x92 }, '16’383 MB'],
  ])('%s', (_, host, letters, memory) => {
    const facts = read(page(name(host).replace('16,383 MB', memory), letters));
    expect([facts.host, brief(facts, 'memory')]).toEqual([host, 'value: 16 GiB']);
  });
});
