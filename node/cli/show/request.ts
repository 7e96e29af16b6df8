import type { VendorProfile } from '../../../shared/profile/vendor-profile.ts';
import type { NextStep } from '../../../shared/status/next-step.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { minuteOf, sentence } from '../../../shared/text/format.ts';
import type { RequestView } from '../../../shared/views.ts';
import type { Written } from '../output-file.ts';
import type { Display } from './display.ts';
import { fieldLines, nextLine } from './fields.ts';
import { wrapped } from './layout.ts';
import { nextStepLines } from './next-step.ts';

/** Where a request was written, and whom to send it to, or what to do `instead`. */
export function showRequestTo({ name, contact }: VendorProfile, instead: NextStep | null) {
  const vendor = contact.email === '' ? name : `${name} (${contact.email})`;
  return (view: RequestView, written: Written, look: Display): string => {
    const { t } = look;
    const lines = [
      look.paint('good', wrapped(outcome(view, written, look), look)),
      '',
      ...fieldLines(
        [
          ['softkey', view.softkeyId],
          ['host', foreign(view.host)],
          ['request', view.requestId],
          ['created', minuteOf(view.createdAt)],
          ['checkCode', view.checkCode],
        ],
        look,
      ),
      '',
      ...(instead === null
        ? [nextLine(t('request.send', { vendor: foreign(vendor) }), look)]
        : nextStepLines(instead, { vendor: name, softkeyId: view.softkeyId }, look)),
    ];
    return `${lines.join('\n')}\n`;
  };
}

function outcome({ kind, repeated, createdAt }: RequestView, { path }: Written, { t }: Display): string {
  const values = { kind: sentence(t(`kind.${kind}`)), path: foreign(path), date: minuteOf(createdAt) };
  return t(repeated ? 'request.repeated' : 'request.written', values);
}
