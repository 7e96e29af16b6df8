import { createTransport } from 'nodemailer';
import type { MailCause } from '../../shared/notices/mail-view.ts';
import { domainOf } from './mail-message.ts';
import type { MailSettings } from './mail-settings.ts';

/** What became of one try to send a mail. */
export type Sending =
  | { readonly outcome: 'sent'; readonly answer: string | null }
  /** `isServer`: any other mail would fare alike. */
  | {
      readonly outcome: 'failed' | 'later';
      readonly cause: MailCause;
      readonly answer: string | null;
      readonly isServer: boolean;
    };

export interface MailSender {
  /** Never rejects for what a server does. Takes at most `WHOLE_TRIES` times the time of a silence. */
  readonly send: (to: string, message: Uint8Array) => Promise<Sending>;
  readonly close: () => void;
}

/** A server that says a little now and then could hold a mail for ever. */
export const WHOLE_TRIES = 4;
const MOST_RESPONSE_BYTES = 65_536;
const MOST_ANSWER = 300;

/**
 * Sends mails by the vendor's server, one after the other, over one connection. A certificate is always
 * looked at, and nothing is said in clear where the settings want it encrypted.
 */
export function openMailSender(settings: MailSettings): MailSender {
  const { host, port, security, login, ca, sender, timeoutSeconds } = settings;
  const silence = timeoutSeconds * 1000;
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    name: domainOf(sender),
    ...(login !== null && { auth: { user: login.user, pass: login.password } }),
    tls: { minVersion: 'TLSv1.2', ...(ca !== null && { ca }) },
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    dnsTimeout: silence,
    maxResponseSize: MOST_RESPONSE_BYTES,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // What breaks a connection is the outcome of a mail; unheard, it would end the program.
  transport.on('error', () => {});
  return {
    send: async (to, message) => {
      const raw = Buffer.from(message);
      const sending = transport
        .sendMail({ envelope: { from: sender, to: [to] }, raw })
        .then(({ response }): Sending => ({ outcome: 'sent', answer: plain(response) }), sendingOf);
      return Promise.race([sending, afterAll(silence * WHOLE_TRIES, sending)]);
    },
    close: () => transport.close(),
  };
}

async function afterAll(most: number, sending: Promise<Sending>): Promise<Sending> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<Sending>((resolve) => {
    const silent = { outcome: 'later', cause: 'silent', answer: null, isServer: true } as const;
    timer = setTimeout(() => resolve(silent), most);
  });
  void sending.finally(() => clearTimeout(timer));
  return over;
}

interface SmtpFailure extends Error {
  readonly code?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** What a failure means, by nodemailer's codes and the server's own (RFC 5321). */
function sendingOf(error: SmtpFailure): Sending {
  const { code = '', responseCode = 0, command = '' } = error;
  const answer = error.response === undefined ? null : plain(error.response);
  const ofServer = (cause: MailCause) => ({ outcome: 'later', cause, answer, isServer: true }) as const;
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2')
    return { ...ofServer('login'), answer: withoutLogin(answer) };
  if (code === 'ETLS' || code === 'EREQUIRETLS' || isOfTls(error)) return ofServer('tls');
  if (code === 'ETIMEDOUT') return ofServer('silent');
  const isOfMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!isOfMail)
    return ofServer(responseCode >= 500 ? 'sender' : responseCode >= 400 ? 'later' : 'unreachable');
  if (responseCode >= 500 && command === 'MAIL FROM') return ofServer('sender');
  if (responseCode >= 500) return { outcome: 'failed', cause: 'refused', answer, isServer: false };
  return { outcome: 'later', cause: 'later', answer, isServer: responseCode === 421 };
}

/** OpenSSL's own failures, and those of certificates, come as failures of the socket. */
function isOfTls({ code, message }: SmtpFailure): boolean {
  return code === 'ESOCKET' && /certificate|self-signed|altnames|SSL|TLS|ssl3/i.test(message);
}

/** A server may answer anything: of it one line, not a long one, that a database and a terminal can take. */
function plain(response: string): string {
  const line = response.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.slice(0, MOST_ANSWER).toWellFormed();
}

/** What was sent to log in may stand in the answer: `535 5.7.8` is left of it. */
function withoutLogin(answer: string | null): string | null {
  return answer && (/^\d{3}(?: \d\.\d{1,3}\.\d{1,3}(?= |$))?/.exec(answer)?.[0] ?? null);
}
