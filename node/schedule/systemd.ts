import { JOBS, type Job, type ScheduleFile } from './jobs.ts';
import { unitName } from './names.ts';

/** By this line a unit is known as ours: no other one is replaced or removed. */
export const MARK = '# Written by softkey schedule install; removed by softkey schedule remove.';

/** The unit and the timer of a job. Missed runs are caught up, and nobody has to be logged in. */
export function systemdFiles(job: Job): readonly ScheduleFile[] {
  return [
    { name: `${unitName(job.name)}.service`, text: service(job) },
    { name: timerName(job.name), text: timer(job) },
  ];
}

export function timerName(name: Job['name']): string {
  return `${unitName(name)}.timer`;
}

export const UNIT_FILES = JOBS.flatMap((name) => [`softkey-${name}.service`, `softkey-${name}.timer`]);

/** How systemd calls what does not fit into an hour. */
const CALENDARS: Readonly<Record<number, string>> = { 60: 'hourly', 1440: 'daily' };

/**
 * Not in a network namespace of its own: the adapters are part of what identifies the machine. Nothing of
 * the file system is closed to it, for it reads firmware, and writes a home and a folder that a person has
 * chosen. The unit of a relay, which needs its store alone, is in docs/guides/relay.md.
 */
function service({ name, words, alsoDone }: Job): string {
  return `${MARK}
[Unit]
Description=softkey ${name}

[Service]
Type=oneshot
ExecStart=${words.map(quoted).join(' ')}
${alsoDone.length === 0 ? '' : `SuccessExitStatus=${alsoDone.join(' ')}\n`}TimeoutStartSec=10min
Nice=10
NoNewPrivileges=yes
`;
}

function timer({ name, everyMinutes, spreadMinutes }: Job): string {
  const calendar = CALENDARS[everyMinutes] ?? `*:0/${everyMinutes}`;
  return `${MARK}
[Unit]
Description=softkey ${name}, by the clock

[Timer]
OnCalendar=${calendar}
RandomizedDelaySec=${spreadMinutes}min
Persistent=true

[Install]
WantedBy=timers.target
`;
}

/** One word of a command line, as systemd reads it: `%` and `$` mean something there. */
function quoted(word: string): string {
  const escaped = word.replaceAll(/["\\]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$');
  return `"${escaped}"`;
}

/** The command line of a unit that is ours, taken apart again; nothing of any other one. */
export function wordsOfUnit(unit: string): readonly string[] {
  if (!unit.startsWith(MARK)) return [];
  const [, line = ''] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) =>
    word.replaceAll('%%', '%').replaceAll('$$', '$').replaceAll(/\\(.)/g, '$1'),
  );
}
