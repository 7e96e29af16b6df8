import type { VendorProfile } from '../../../shared/profile/vendor-profile.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { minuteOf, sentence } from '../../../shared/text/format.ts';
import type { RequestView } from '../../../shared/views.ts';
import type { Written } from '../output-file.ts';
import type { Display } from './display.ts';
import { fieldLines, nextLine } from './fields.ts';
import { wrapped } from './layout.ts';

/** Where a request was written, and whom to send it to. */
export function showRequestTo({ name, contact }: VendorProfile) {
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
      nextLine(t('request.send', { vendor: foreign(vendor) }), look),
    ];
    return `${lines.join('\n')}\n`;
  };
}

function outcome({ kind, repeated, createdAt }: RequestView, { path }: Written, { t }: Display): string {
  const values = { kind: sentence(t(`kind.${kind}`)), path: foreign(path), date: minuteOf(createdAt) };
  return t(repeated ? 'request.repeated' : 'request.written', values);
}
