import type { AddressInfo } from 'node:net';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { mail as mailOf, pre, utf16, utf16be, withAttachment } from '../containers/as-programs-write.ts';
import { zipOf } from '../containers/zip-of.ts';

/** A line from a mail program to a server, and what the server has of each mail. */
export interface MailLine {
  /** Sends one, and gives it as whoever reads it may save it: with what the server wrote on top. */
  readonly send: (mail: SendMailOptions) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** An SMTP server of this test's own, and a client with one connection to it. */
export async function openMailLine(): Promise<MailLine> {
  let received: Buffer | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received = Buffer.concat(chunks);
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  const client = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true, maxConnections: 1 });
  return {
    async send(mail) {
      await client.sendMail({
        from: 'ana@plant.invalid',
        to: 'licenses@demo.invalid',
        subject: 'FW: license',
        ...mail,
      });
      return Buffer.concat([Buffer.from(TRACE), received ?? Buffer.alloc(0)]);
    },
    async close() {
      client.close();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

const TRACE =
  'Return-Path: <ana@plant.invalid>\r\nReceived: from plant.invalid (127.0.0.1)\r\n\tby mail.invalid with ESMTP; Sun, 22 Nov 2026 08:00:00 +0000\r\n';

/** Words around it, of which some are what a mail is changed for on its way. */
const around = (text: string) =>
  `Olá,\n\nFrom here on it is the license – please import it.\n.\n\n${text}\n-- \nEste e-mail é confidencial. This message may be read by nobody else.\n`;

/** RFC 3676: lines that begin with a space, ">" or "From " get one, and long ones are broken behind one. */
const flowed = (text: string) => text.replace(/^(?=[ >]|From )/gm, ' ').replace(/(.{60,72} )(?=.)/g, '$1\n');

/** As old programs break lines: at 72 columns, wherever that is. */
const wrapped = (text: string) => text.replace(/.{72}(?=.)/g, '$&\n');

const quoted = (text: string, times: number): string =>
  times === 0 ? text : quoted(`On Sunday, Bob wrote:\n${text.replace(/^/gm, '> ')}`, times - 1);

const forwarded = (raw: string, times: number): string =>
  times === 0 ? raw : forwarded(mailOf('Content-Type: message/rfc822', raw), times - 1);

const SIGNATURE = Buffer.from(
  `0\x82\x02\x00\x06\x09*\x86H\x86\xf7\r\x01\x07\x02${'\xa5\x5a'.repeat(250)}`,
  'latin1',
);
const base64Of = (bytes: Buffer) => bytes.toString('base64').replace(/.{64}/g, '$&\r\n');

/** A mail that is signed as S/MIME does it: the text open, and the signature beside it (RFC 8551, 3.5.3). */
const signedMail = (text: string) =>
  mailOf(
    'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary="----S"',
    `This is an S/MIME signed message\r\n\r\n------S\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n------S\r\nContent-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="smime.p7s"\r\n\r\n${base64Of(SIGNATURE)}\r\n------S--\r\n`,
  );

const attached = (filename: string, content: Uint8Array | string): SendMailOptions => ({
  text: 'See the file.',
  attachments: [{ filename, content: Buffer.from(content as Uint8Array) }],
});

/** Windows' own dash and space around it, as an editor saves it that knows no UTF-8. */
const inCp1252 = (text: string) =>
  Buffer.from(`\x93Olá\x94 \x96\xa0\r\n${text.replaceAll('\n', '\r\n')}`, 'latin1');

/** How a document is mailed, by how the customer's programs do it. */
export const WAYS: Readonly<Record<string, (text: string) => SendMailOptions>> = {
  'as it is': (text) => ({ text: around(text) }),
  'wrapped at 72 columns': (text) => ({ text: wrapped(around(text)) }),
  'format=flowed': (text) => ({
    raw: mailOf(
      'Content-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: 8bit',
      flowed(around(text)).replaceAll('\n', '\r\n'),
    ),
  }),
  'in quoted-printable': (text) => ({ text: around(text), textEncoding: 'quoted-printable' }),
  'in base64': (text) => ({ text: around(text), textEncoding: 'base64' }),
  'as a page only': (text) => ({ html: pre(around(text)) }),
  'as text and as a page': (text) => ({ text: around(text), html: pre(around(text)) }),
  'as an attachment': (text) => attached('plc-11.license', text),
  'answered three times': (text) => ({ text: quoted(around(text), 3) }),
  'answered five times, and wrapped at 72 columns': (text) => ({ text: wrapped(quoted(around(text), 5)) }),
  'forwarded three times': (text) => ({ raw: forwarded(withAttachment(text, 'plc-11.license'), 3) }),
  'signed by S/MIME': (text) => ({ raw: signedMail(around(text)) }),
  'signed by S/MIME, and forwarded': (text) => ({ raw: forwarded(signedMail(around(text)), 1) }),
  'saved anew in UTF-16': (text) => attached('plc-11.txt', utf16(text)),
  'saved anew in UTF-16, the other order': (text) => attached('plc-11.txt', utf16be(text)),
  'saved anew in cp1252': (text) => attached('plc-11.txt', inCp1252(text)),
  'written in cp1252': (text) => ({
    raw: Buffer.concat([
      Buffer.from(
        mailOf('Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit', ''),
      ),
      inCp1252(text),
    ]),
  }),
  zipped: (text) => attached('scan.zip', zipOf({ 'plc-11.license': text })),
  'zipped with a mail in it': (text) =>
    attached('old.zip', zipOf({ 'mail.eml': withAttachment(text, 'plc-11.license') })),
};
