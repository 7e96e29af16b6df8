import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail as the server of its reader has it, read by a parser that is not ours. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: Email;
  readonly secure: boolean;
  readonly user: string | undefined;
}

/** What a server says to a mail; undefined: it takes it. */
export type Verdict = { readonly code: number; readonly text: string } | undefined;

export interface MailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** What it says to each address, and to each mail once it has it. */
  readonly says: {
    toAddress: (address: string) => Verdict;
    toMail: (raw: string) => Verdict | Promise<Verdict>;
  };
}

function refusalWith({ code, text }: NonNullable<Verdict>): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** A real SMTP server for the test that runs. */
export async function newMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const says: MailServer['says'] = { toAddress: () => undefined, toMail: () => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
    onRcptTo: ({ address }, _session, done) => {
      const verdict = says.toAddress(address);
      done(verdict && refusalWith(verdict));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('end', () => void take(Buffer.concat(chunks), session).then(() => done(), done));
    },
  });
  const take = async (bytes: Buffer, session: Parameters<NonNullable<SMTPServerOptions['onData']>>[1]) => {
    const raw = bytes.toString('utf8');
    const verdict = await says.toMail(raw);
    if (verdict !== undefined) throw refusalWith(verdict);
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const user = typeof session.user === 'string' ? session.user : undefined;
    received.push({ to, raw, mail: await PostalMime.parse(bytes), secure: session.secure, user });
  };
  // What a client breaks off is its own affair.
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, received, says };
}

/** A server that takes connections and says `first`, or never a word; and then `more`, without an end. */
export async function newOddServer(first = '', more = ''): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write(first);
    const speaking = more === '' ? undefined : setInterval(() => socket.write(more), 200);
    socket.on('close', () => clearInterval(speaking));
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Writes how the desk in a folder sends mail. */
export function setUpMail(dir: string, port: number, change: object = {}): void {
  const settings = {
    host: '127.0.0.1',
    port,
    security: 'none',
    sender: 'licenses@vendor.example',
    ...change,
  };
  writeFileSync(join(dir, 'mail.json'), JSON.stringify(settings));
}
