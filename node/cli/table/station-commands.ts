import { type Command, command } from '../command.ts';

const folder = { word: 'DIR', least: 1, most: 1 } as const;
const store = { value: 'STORE', required: 'always' } as const;
const files = { word: 'FILE', least: 1, most: Number.POSITIVE_INFINITY } as const;

/**
 * The commands of both editions. A command's code is loaded when it runs, so that it does not wait for the
 * code of others.
 */
export const stationCommands: readonly Command[] = [
  command({
    path: 'probe',
    options: { dump: { value: 'FILE' }, 'ask-root': {} },
    run: async (values, _words, session) => (await import('../commands/probe.ts')).runProbe(values, session),
  }),
  command({
    path: 'advise',
    options: {
      answers: { value: 'FILE' },
      hypervisor: { value: 'KIND' },
      'hypervisor-version': { value: 'V' },
      ha: {},
      ft: {},
      redundancy: { value: 'KIND' },
      hardkey: {},
      'usb-fixed-host': {},
      'usb-hub': {},
      'database-vm': {},
      epm: {},
      'product-version': { value: 'V' },
    },
    run: async (values, _words, session) =>
      (await import('../commands/advise.ts')).runAdvise(values, session),
  }),
  command({
    path: 'prelicense',
    options: {
      order: { value: 'FILE' },
      product: { value: 'ID' },
      customer: { value: 'NAME' },
      contact: { value: 'TEXT' },
      reference: { value: 'TEXT' },
      hypervisor: { value: 'KIND' },
      ha: {},
      ft: {},
      redundancy: { value: 'KIND' },
      confirm: { value: 'HOSTNAME', required: 'by the command' },
      out: { value: 'FILE', required: 'by the command' },
      person: { value: 'NAME' },
      new: {},
      reason: { value: 'TEXT' },
      'ask-root': {},
      qr: {},
      text: {},
      mail: { value: 'FILE' },
      'no-names': {},
      'dry-run': {},
    },
    run: async (values, _words, session) =>
      (await import('../commands/prelicense.ts')).runPrelicense(values, session),
  }),
  command({
    path: 'import',
    positionals: { ...files, word: 'PATH' },
    options: { 'dry-run': {} },
    run: async (values, words, session) =>
      (await import('../commands/import.ts')).runImport(values, words, session),
  }),
  command({
    path: 'restore',
    options: { 'dry-run': {} },
    run: async (values, _words, session) =>
      (await import('../commands/restore.ts')).runRestore(values, session),
  }),
  command({
    path: 'status',
    options: { softkey: { value: 'ID' }, report: { value: 'FILE' } },
    run: async (values, _words, session) =>
      (await import('../commands/status.ts')).runStatus(values, session),
  }),
  command({
    path: 'check',
    isPlugin: true,
    options: { warn: { value: 'DAYS' }, crit: { value: 'DAYS' }, softkey: { value: 'ID' } },
    run: async (values, _words, session) => (await import('../commands/check.ts')).runCheck(values, session),
  }),
  command({
    path: 'calendar',
    options: { out: { value: 'FILE', required: 'always' } },
    run: async (values, _words, session) =>
      (await import('../commands/calendar.ts')).runCalendar(values, session),
  }),
  command({
    path: 'upgrade-request',
    options: {
      out: { value: 'FILE', required: 'always' },
      softkey: { value: 'ID' },
      'ask-root': {},
      qr: {},
      text: {},
      mail: { value: 'FILE' },
      'no-names': {},
    },
    run: async (values, _words, session) =>
      (await import('../commands/upgrade-request.ts')).runUpgradeRequest(values, session),
  }),
  command({
    path: 'given-out',
    options: {
      way: { value: 'WAY', required: 'always' },
      on: { value: 'DATE' },
      softkey: { value: 'ID' },
    },
    run: async (values, _words, session) =>
      (await import('../commands/given-out.ts')).runGivenOut(values, session),
  }),
  command({
    path: 'emergency',
    options: {
      reason: { value: 'TEXT', required: 'always' },
      confirm: { value: 'HOSTNAME', required: 'by the command' },
      softkey: { value: 'ID' },
    },
    run: async (values, _words, session) =>
      (await import('../commands/emergency.ts')).runEmergency(values, session),
  }),
  command({
    path: 'courier collect',
    positionals: folder,
    options: { due: {}, 'no-names': {} },
    run: async (values, words, session) =>
      (await import('../commands/courier/collect.ts')).runCourierCollect(values, words, session),
  }),
  command({
    path: 'courier apply',
    positionals: folder,
    options: { 'no-names': {} },
    run: async (values, words, session) =>
      (await import('../commands/courier/apply.ts')).runCourierApply(values, words, session),
  }),
  command({
    path: 'courier show',
    positionals: folder,
    options: {},
    run: async (_values, words, session) =>
      (await import('../commands/courier/show.ts')).runCourierShow(words, session),
  }),
  command({
    path: 'courier slip',
    positionals: { word: 'PATH', least: 1, most: 1 },
    options: { out: { value: 'FILE' } },
    run: async (values, words, session) =>
      (await import('../commands/courier/slip.ts')).runCourierSlip(values, words, session),
  }),
  command({
    path: 'exchange',
    positionals: { word: 'DIR|URL', least: 1, most: 1 },
    options: { 'no-names': {}, ca: { value: 'FILE' }, proxy: { value: 'URL' } },
    run: async (values, words, session) =>
      (await import('../commands/exchange.ts')).runExchange(values, words, session),
  }),
  command({
    path: 'relay run',
    options: {
      dir: store,
      listen: { value: 'ADDRESS', required: 'always' },
      desk: { value: 'URL', required: 'always' },
      'tls-cert': { value: 'FILE' },
      'tls-key': { value: 'FILE' },
      ca: { value: 'FILE' },
      proxy: { value: 'URL' },
    },
    run: async (values, _words, session) =>
      (await import('../commands/relay/run.ts')).runRelay(values, session),
  }),
  command({
    path: 'relay status',
    options: { dir: store },
    run: async (values, _words, session) =>
      (await import('../commands/relay/status.ts')).runRelayStatus(values, session),
  }),
  command({
    path: 'watch',
    positionals: folder,
    options: { once: {}, keep: {}, every: { value: 'SECONDS' } },
    run: async (values, words, session) =>
      (await import('../commands/watch.ts')).runWatch(values, words, session),
  }),
  command({
    path: 'schedule install',
    options: {
      exchange: { value: 'DIR|URL' },
      ca: { value: 'FILE' },
      proxy: { value: 'URL' },
      watch: { value: 'DIR' },
      keep: {},
      program: { value: 'PATH' },
      'dry-run': {},
    },
    run: async (values, _words, session) =>
      (await import('../commands/schedule.ts')).runScheduleInstall(values, session),
  }),
  command({
    path: 'schedule remove',
    options: {},
    run: async (_values, _words, session) =>
      (await import('../commands/schedule.ts')).runScheduleRemove(session),
  }),
  command({
    path: 'schedule show',
    options: {},
    run: async (_values, _words, session) =>
      (await import('../commands/schedule.ts')).runScheduleShow(session),
  }),
  command({
    path: 'inspect',
    positionals: { ...files, word: 'PATH' },
    options: {
      machine: { value: 'FILE' },
      compare: { value: 'OTHER' },
      report: { value: 'FILE' },
      html: { value: 'FILE' },
    },
    run: async (values, words, session) =>
      (await import('../commands/inspect.ts')).runInspect(values, words, session),
  }),
  command({
    path: 'verify',
    positionals: { ...files, word: 'PATH' },
    options: { machine: { value: 'FILE' }, jobs: { value: 'N' } },
    run: async (values, words, session) =>
      (await import('../commands/verify.ts')).runVerify(values, words, session),
  }),
  command({
    path: 'explain',
    positionals: { word: 'CODE', least: 1, most: 1 },
    options: {},
    run: async (_values, words, session) =>
      (await import('../commands/explain.ts')).runExplain(words, session),
  }),
  command({
    path: 'completion',
    positionals: { word: 'SHELL', least: 1, most: 1 },
    options: {},
    run: async (_values, words, session, commands) =>
      (await import('../commands/completion.ts')).runCompletion(words, session, commands),
  }),
  command({
    path: 'support-package',
    options: { out: { value: 'FILE' }, yes: {}, 'dry-run': {} },
    run: async (values, _words, session) =>
      (await import('../commands/support-package.ts')).runSupportPackage(values, session),
  }),
  command({
    path: 'journal',
    options: {},
    run: async (_values, _words, session) => (await import('../commands/journal.ts')).runJournal(session),
  }),
  command({
    path: 'serve',
    options: { port: { value: 'N' }, idle: { value: 'MINUTES' } },
    run: async (values, _words, session) => (await import('../commands/serve.ts')).runServe(values, session),
  }),
];
