import type { Texts } from '../text/texts.ts';
import type { Drawing, DrawnHost, DrawnLink, DrawnMachine } from './drawing.ts';

/** Columns of one host's box; two of them and the gap fit a console of 80. */
const HOST_COLUMNS = 37;
const GAP = '    ';
const MACHINE_COLUMNS = HOST_COLUMNS - 4;

/** The characters that a drawing is made of, and their replacements where only ASCII is shown. */
const PLAIN: Readonly<Record<string, string>> = {
  '┌': '+',
  '┐': '+',
  '└': '+',
  '┘': '+',
  '─': '-',
  '│': '|',
  '═': '=',
  '►': '>',
  '◄': '<',
  '·': '-',
  '–': '-',
  '…': '.',
};

/**
 * The drawing as text for a console of 80 columns: hosts with their machines, then what connects them, a line
 * each.
 */
export function drawAdvice(drawing: Drawing, texts: Texts, { plain = false } = {}): string {
  const rows = [...new Set(drawing.hosts.map(({ row }) => row))];
  const lines = [
    ...rows.flatMap((row) =>
      besideEachOther(
        drawing.hosts.filter((host) => host.row === row),
        drawing,
        texts,
      ),
    ),
    '',
    ...drawing.links.map((link) => linkLine(link, drawing, texts)),
    ...storageLines(drawing, texts),
  ];
  const text = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
  return plain ? text.replace(/[^\n -~\u00a0-\u024f]/g, (character) => PLAIN[character] ?? character) : text;
}

function besideEachOther(hosts: readonly DrawnHost[], drawing: Drawing, texts: Texts): string[] {
  const contents = hosts.map((host) => hostContent(host, drawing, texts));
  const height = Math.max(...contents.map((lines) => lines.length));
  const boxes = hosts.map((host, index) => {
    const lines = contents[index] ?? [];
    const filled = [...lines, ...Array.from({ length: height - lines.length }, () => '')];
    return box(texts.t('drawing.host', { number: host.number }), filled, HOST_COLUMNS);
  });
  const [first = []] = boxes;
  return first.map((_, line) => boxes.map((lines) => lines[line] ?? '').join(GAP));
}

function hostContent(host: DrawnHost, drawing: Drawing, texts: Texts): string[] {
  const machines = drawing.machines.filter((machine) => machine.host === host.id);
  const devices = drawing.devices.filter((device) => device.host === host.id);
  if (machines.length === 0) return [texts.t(`drawing.purpose.${host.purpose}`)];
  return [
    ...machines.flatMap((machine) => machineBox(machine, texts)),
    ...devices.map(({ kind }) => texts.t(`drawing.device.${kind}`)),
  ];
}

function machineBox(machine: DrawnMachine, texts: Texts): string[] {
  const state = texts.t(`drawing.state.${machine.state}`);
  return box(machineName(machine, texts), [state], MACHINE_COLUMNS);
}

export function machineName({ role, number }: Pick<DrawnMachine, 'role' | 'number'>, { t }: Texts): string {
  return t(`drawing.role.${role}`, { number });
}

function box(title: string, lines: readonly string[], columns: number): string[] {
  const inner = columns - 4;
  const head = fitted(title, inner - 1).trimEnd();
  const rule = '─'.repeat(inner - head.length);
  return [
    `┌ ${head} ${rule}┐`,
    ...lines.map((line) => `│ ${fitted(line, inner)} │`),
    `└${'─'.repeat(columns - 2)}┘`,
  ];
}

/** Exactly so many columns; what is longer is cut, and says so. */
function fitted(text: string, columns: number): string {
  return text.length > columns ? `${text.slice(0, columns - 1)}…` : text.padEnd(columns);
}

const ARROWS: Readonly<Record<DrawnLink['kind'], string>> = {
  'hot-standby': '◄═►',
  'project-files': '◄─►',
  'ha-restart': '──►',
  'ft-mirror': '══►',
  database: '──►',
  usb: '──►',
};

function linkLine(link: DrawnLink, drawing: Drawing, texts: Texts): string {
  const { from, to, kind } = link;
  const ends = `${nameOf(from, drawing, texts)} ${ARROWS[kind]} ${nameOf(to, drawing, texts)}`;
  return `${ends}  ${linkText(link, texts)}`;
}

/** What connects two things, and how long the product stands still when it is needed. */
export function linkText({ kind, outage }: Pick<DrawnLink, 'kind' | 'outage'>, texts: Texts): string {
  const what = texts.t(`drawing.link.${kind}`);
  return outage ? `${what}, ${outageText(outage, texts)}` : what;
}

/** How long the product stands still; null where nothing takes over by itself. */
export function outageText(outage: DrawnLink['outage'], { t }: Texts): string {
  if (outage === null) return t('drawing.noTakeover');
  const { from, to } = outage;
  return to === 0 ? t('drawing.noOutage') : t('drawing.outage', { from, to });
}

function storageLines(drawing: Drawing, texts: Texts): string[] {
  return drawing.storage.flatMap(({ kind, volumes, usedBy }) => {
    const users = usedBy.map((id) => nameOf(id, drawing, texts)).join(', ');
    const holds = volumes.map((volume) => texts.t(`drawing.volume.${volume}`));
    return ['', ...box(texts.t(`drawing.storage.${kind}`), [users, ...holds], 2 * HOST_COLUMNS + GAP.length)];
  });
}

/** What a host, machine or device of the drawing is called. */
export function nameOf(id: string, { hosts, machines, devices }: Drawing, texts: Texts): string {
  const machine = machines.find((one) => one.id === id);
  if (machine) return machineName(machine, texts);
  const host = hosts.find((one) => one.id === id);
  if (host) return texts.t('drawing.host', { number: host.number });
  const device = devices.find((one) => one.id === id);
  return device ? texts.t(`drawing.device.${device.kind}`) : id;
}
