import type { NextStep, PendingRequest } from '../../../shared/status/next-step.ts';
import { nextStepText } from '../../../shared/status/next-step-text.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';

/**
 * The next step, and below it the command that takes it, where there is one. The command names `softkeyId`,
 * which is null for the softkey at the head.
 */
export function nextStepLines(
  next: NextStep,
  { vendor, softkeyId }: { vendor: string; softkeyId: string | null },
  look: Display,
): readonly string[] {
  const command = commandFor(next, softkeyId === null ? '' : ` --softkey ${softkeyId}`);
  const indent = ' '.repeat(`${look.t('say.next')}: `.length);
  return [
    nextLine(nextStepText(next, vendor, look), look),
    ...(command === null ? [] : [`${indent}${look.paint('strong', command)}`]),
  ];
}

const IMPORT = 'softkey import FILE';
const APPLY = 'softkey courier apply DIR';
const COLLECT = 'softkey courier collect DIR';
const REQUESTS: Readonly<Record<PendingRequest['kind'], string>> = {
  'pre-license': 'softkey prelicense --order FILE --confirm HOSTNAME --out FILE',
  'upgrade-request': 'softkey upgrade-request --out FILE',
};

function commandFor(next: NextStep, ofSoftkey: string): string | null {
  switch (next.kind) {
    case 'nothing':
      return next.askFrom === null ? null : `${REQUESTS['upgrade-request']}${ofSoftkey}`;
    case 'make-request':
      return REQUESTS['pre-license'];
    case 'ask-for-next':
      return `${REQUESTS['upgrade-request']}${ofSoftkey}`;
    case 'send-again': // the same command gives the same request
      if (next.request.givenOut?.way === 'courier') return COLLECT;
      return next.request.kind === 'pre-license'
        ? REQUESTS['pre-license']
        : `${REQUESTS['upgrade-request']}${ofSoftkey}`;
    case 'request-anew':
      return `${REQUESTS['pre-license']} --new --reason TEXT`;
    case 'import-answer':
      return next.request.givenOut?.way === 'courier' ? APPLY : IMPORT;
    case 'import-lost':
      return IMPORT;
    case 'set-clock':
      return commandFor(next.ifRight, ofSoftkey);
    case 'allow-reading': // says of everything that could not be read what helps on this system
      return 'softkey probe';
    case 'allow-writing':
      return `softkey status${ofSoftkey}`;
    case 'wait-for-begin':
    case 'put-back':
    case 'move-softkey':
    case 'call-vendor':
    case 'repair-home':
      return null;
  }
}
