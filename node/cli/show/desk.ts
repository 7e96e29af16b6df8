import type { DeskView } from '../../../shared/desk-key-views.ts';
import type {
  IssueView,
  LedgerNote,
  LicenseView,
  Remark,
  RevocationListView,
  RevocationView,
} from '../../../shared/desk-views.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { momentOf } from '../../../shared/text/format.ts';
import { remarkText } from '../../../shared/text/remark-text.ts';
import type { Written } from '../output-file.ts';
import type { Display } from './display.ts';
import { type FieldName, fieldLines, nextLine } from './fields.ts';
import { tableLines, wrapped } from './layout.ts';

/** A desk that was just made: its keys, and what must not be forgotten. */
export function showNewDesk(view: DeskView, dir: string, look: Display): string {
  const { t } = look;
  const rows = [
    [t('desk.rootKey'), view.rootPublicKey],
    [t('desk.signingKey'), view.signingKeyId],
    [t('desk.keySet'), String(view.keySetVersion)],
    [t('desk.files'), view.files.map(foreign).join(', ')],
  ];
  const lines = [
    look.paint(
      'good',
      wrapped(
        t('desk.created', { name: foreign(view.vendor.name), vendor: view.vendor.id, dir: foreign(dir) }),
        look,
      ),
    ),
    '',
    ...tableLines(rows, look),
    '',
    ...(view.needsBuild
      ? [look.paint('caution', wrapped(t('desk.needsBuild', { profile: profileIn(dir) }), look))]
      : []),
    ...(view.demo ? [look.paint('caution', t('said.demoVendor'))] : [nextLine(t('desk.backUp'), look)]),
    nextLine(t('desk.handOut', { dir: foreign(dir) }), look),
  ];
  return `${lines.join('\n')}\n`;
}

function profileIn(dir: string): string {
  return `${foreign(dir)}/vendor-profile.json`;
}

/** A license that the desk issued for a request. Warnings that were shown before are not repeated. */
export function showIssue(
  view: IssueView,
  said: readonly LedgerNote[],
  { path }: Written,
  look: Display,
): string {
  const { t } = look;
  const remarks = view.remarks.filter(({ note }) => !said.includes(note));
  const lines = [
    look.paint(
      'good',
      wrapped(t(view.repeated ? 'desk.repeated' : 'desk.issued', { path: foreign(path) }), look),
    ),
    '',
    ...fieldLines([...licenseFields(view, look), ['checkCode', view.requestCheckCode]], look),
    ...remarks.map((remark) => remarkLine(remark, look)),
    '',
    ...(view.replaced === undefined
      ? []
      : [wrapped(t('desk.replacedSend', { softkeyId: view.replaced }), look)]),
    nextLine(t(isOlder(view) ? 'desk.sendNewest' : 'desk.send', { softkeyId: view.softkeyId }), look),
  ];
  return `${lines.join('\n')}\n`;
}

function isOlder({ newest, sequence }: IssueView): boolean {
  return newest.sequence > sequence;
}

/** A softkey's newest license, written once more. */
export function showLicense(view: LicenseView, { path }: Written, look: Display): string {
  const { t } = look;
  const lines = [
    look.paint('good', wrapped(t('desk.newestWritten', { path: foreign(path) }), look)),
    '',
    ...fieldLines(licenseFields(view, look), look),
    '',
    nextLine(t('desk.send'), look),
  ];
  return `${lines.join('\n')}\n`;
}

function licenseFields(view: LicenseView, { t, zone }: Display): (readonly [FieldName, string | null])[] {
  return [
    ['host', foreign(view.host)],
    ['product', view.product],
    ['softkey', view.softkeyId],
    ['sequence', String(view.sequence)],
    ['until', view.expiresAt === null ? t('status.noEnd') : momentOf(view.expiresAt, zone)],
    ['grace', view.graceUntil && momentOf(view.graceUntil, zone)],
    ['request', view.requestId],
  ];
}

function remarkLine(remark: Remark, look: Display): string {
  const text = remarkText(remark, look);
  if (remark.note === 'journal-unproved') return wrapped(text, look);
  return look.paint('caution', wrapped(`${look.t('said.warning')}: ${text}`, look));
}

export function showKeySet(_view: unknown, { path }: Written, look: Display): string {
  const { t } = look;
  return `${look.paint('good', t('desk.keysWritten', { path: foreign(path) }))}\n${nextLine(t('desk.keysSend'), look)}\n`;
}

/** A softkey that was taken back, and the list that says so. */
export function showRevocation(view: RevocationView, { path }: Written, look: Display): string {
  const { t, zone } = look;
  const revokedAt = momentOf(view.revokedAt, zone);
  const names = { softkeyId: view.softkeyId, host: foreign(view.host), customer: foreign(view.customer) };
  const said = view.repeated ? 'desk.revokedAgain' : 'desk.revokedWritten';
  const rows = [
    [t('desk.revokedOn'), revokedAt],
    [t('desk.reason'), foreign(view.reason)],
    ...listRows(view, look),
  ];
  return listLines(t(said, { ...names, revokedAt, path: foreign(path) }), rows, look);
}

/** The newest revocation list, written once more. */
export function showRevocationList(view: RevocationListView, { path }: Written, look: Display): string {
  return listLines(look.t('desk.listWritten', { path: foreign(path) }), listRows(view, look), look);
}

function listRows({ number, softkeys }: RevocationListView, { t }: Display): readonly string[][] {
  return [
    [t('desk.listNumber'), String(number)],
    [t('desk.listSoftkeys'), String(softkeys)],
  ];
}

function listLines(said: string, rows: readonly string[][], look: Display): string {
  const lines = [
    look.paint('good', wrapped(said, look)),
    '',
    ...tableLines(rows, look),
    '',
    nextLine(look.t('desk.listSend'), look),
  ];
  return `${lines.join('\n')}\n`;
}
