import { foldCompact } from '../document/compact.ts';
import { encodeBase64 } from '../encoding/base64.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import { foreign } from '../text/foreign.ts';
import { dayOf } from '../text/format.ts';
import type { Texts } from '../text/formatter.ts';
import type { RequestView, VendorView } from '../views.ts';

/** A request as a message to the vendor, ready to be sent. */
export interface RequestMail {
  /** Empty where the vendor gives no address, or one that is none. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /**
   * `mailto:`, which carries no file: it holds the request as text where that fits, and otherwise asks to
   * attach it.
   */
  readonly url: string;
  /**
   * The message as a file that mail programs open as a draft, with the request attached; whoever sends it
   * becomes its sender.
   */
  readonly eml: string;
}

/** Longer ones are cut by some systems on the way to the mail program. */
const URL_MOST_CHARACTERS = 2000;
/** Below the 998 of RFC 5322, where programs break lines as they like. */
export const LINE_MOST_CHARACTERS = 900;

export function requestMail(
  request: RequestView,
  vendor: Pick<VendorView, 'name' | 'contact'>,
  texts: Texts,
): RequestMail {
  const { t } = texts;
  const to = mailAddressIn(vendor.contact.email);
  const values = {
    kind: t(`kind.${request.kind}`),
    host: foreign(request.host),
    requestId: request.requestId,
    checkCode: request.checkCode,
    file: request.file.name,
    vendor: foreign(vendor.name),
    date: dayOf(request.createdAt, texts.zone),
  };
  const subject = t('mail.subject', values);
  // A request that is given out again may have been answered, and the answer lost.
  const again = request.repeated ? [t('mail.again', values)] : [];
  const withFile = (how: 'attached' | 'attach') =>
    `${[t('mail.greeting', values), t(`mail.${how}`, values), ...again, t('mail.about', values)].join('\n\n')}\n`;
  const withText = `${t('mail.below', values)}\n\n${foldCompact(request.compact, LINE_MOST_CHARACTERS)}`;
  const body = withFile('attached');
  return {
    to,
    subject,
    body,
    url: mailtoUrl(to, subject, [withText, withFile('attach'), '']),
    eml: mailDraft({ to, subject, body, request }),
  };
}

/**
 * The address, if nobody could use it to put in another header or a second receiver: it goes into a mailto:
 * URL and a header as it is.
 */
export function mailAddressIn(text: string): string {
  return /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/.test(text) ? text : '';
}

/** A `mailto:` URL with the first of `bodies` that fits into it (RFC 6068). */
export function mailtoUrl(to: string, subject: string, bodies: readonly string[]): string {
  const urls = bodies.map((body) => {
    const fields = [
      `subject=${encodeURIComponent(subject)}`,
      ...(body === '' ? [] : [`body=${bodyField(body)}`]),
    ];
    return `mailto:${to}?${fields.join('&')}`;
  });
  return urls.find(({ length }) => length <= URL_MOST_CHARACTERS) ?? `mailto:${to}`;
}

function bodyField(body: string): string {
  return encodeURIComponent(body.replaceAll('\n', '\r\n'));
}

export interface MailDraft extends Pick<RequestMail, 'to' | 'subject' | 'body'> {
  readonly request: Pick<RequestView, 'requestId' | 'file'>;
}

/**
 * RFC 5322 and 2045. The file is attached as the ASCII text that it is, so that also the whole message can
 * be given to the desk.
 */
export function mailDraft({ to, subject, body, request }: MailDraft): string {
  const boundary = `softkey-${request.requestId}`;
  const name = request.file.name.replace(/[^A-Za-z0-9._-]/g, '-');
  const lines = [
    ...(to === '' ? [] : [`To: ${to}`]),
    `Subject: ${encodedWords(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...linesOf(encodeBase64(encodeUtf8(body.replaceAll('\n', '\r\n')))),
    `--${boundary}`,
    'Content-Type: application/octet-stream;',
    ` name="${name}"`,
    'Content-Transfer-Encoding: 7bit',
    'Content-Disposition: attachment;',
    ` filename="${name}"`,
    '',
    ...request.file.text.trimEnd().split('\n'),
    '',
    `--${boundary}--`,
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function linesOf(base64: string): readonly string[] {
  return base64.match(/.{1,76}/g) ?? [];
}

/**
 * Characters of one encoded word: with four bytes for each, `Subject: ` and the word stay within the 76 of
 * RFC 2047.
 */
const WORD_CHARACTERS = 9;

/**
 * A text as a header takes it (RFC 2047): as it is where it is plain, else as base64 words, each of which can
 * be decoded alone.
 */
function encodedWords(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text) && text.length <= 60 && !text.includes('=?')) return text;
  const characters = [...text];
  const words: string[] = [];
  for (let at = 0; at < characters.length; at += WORD_CHARACTERS) {
    const word = characters.slice(at, at + WORD_CHARACTERS).join('');
    words.push(`=?UTF-8?B?${encodeBase64(encodeUtf8(word))}?=`);
  }
  return words.join('\r\n ');
}
