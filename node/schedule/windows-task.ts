import type { Job, ScheduleFile } from './jobs.ts';
import { TASK_FOLDER } from './names.ts';

/**
 * A task for the Task Scheduler: by the virtual account LOCAL SERVICE, so that no password is stored and
 * nobody has to be logged in; a missed start is made up for.
 */
export function taskFile({ name, words, everyMinutes, spreadMinutes }: Job): ScheduleFile {
  const [command = '', ...rest] = words;
  const repetition =
    everyMinutes <= 60 ? `\n      <Repetition><Interval>PT${everyMinutes}M</Interval></Repetition>` : '';
  const text = `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.3" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>softkey ${name}</Description>
    <URI>${TASK_FOLDER}\\${name}</URI>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>${repetition}
      <StartBoundary>2026-01-01T06:00:00</StartBoundary>
      <Enabled>true</Enabled>
      <RandomDelay>PT${spreadMinutes}M</RandomDelay>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>S-1-5-19</UserId>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
    <Enabled>true</Enabled>
    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${inXml(command)}</Command>
      <Arguments>${inXml(rest.map(quoted).join(' '))}</Arguments>
    </Exec>
  </Actions>
</Task>
`;
  return { name: `softkey-${name}.xml`, text: text.replaceAll('\n', '\r\n') };
}

/** As the C runtime takes a command line apart: backslashes count before a quote only. */
function quoted(word: string): string {
  if (/^[\w.:\\/-]+$/.test(word) && !word.endsWith('\\')) return word;
  return `"${word.replaceAll(/(\\*)("|$)/g, (_all, slashes: string, end: string) => `${slashes}${slashes}${end && '\\"'}`)}"`;
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The arguments of a task, taken apart as the C runtime does. */
export function wordsOfTask(task: string): readonly string[] {
  const [, line = ''] = /<Arguments>([^<]*)<\/Arguments>/.exec(task) ?? [];
  const words: string[] = [];
  let word = '';
  let isQuoted = false;
  for (const [part, slashes = '', quote = ''] of outOfXml(`${line} `).matchAll(/(\\*)(")|[^"]/g)) {
    if (quote !== '') {
      word += '\\'.repeat(Math.floor(slashes.length / 2));
      if (slashes.length % 2 === 1) word += '"';
      else isQuoted = !isQuoted;
    } else if (part === ' ' && !isQuoted) {
      if (word !== '') words.push(word);
      word = '';
    } else word += part;
  }
  return words;
}

function outOfXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
