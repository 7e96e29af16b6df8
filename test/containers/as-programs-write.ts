/** A text or a file in what people send it in: mails, pages and rich texts, as their programs write them. */

export const mail = (headers: string, body: string) =>
  `From: ana@plant.invalid\r\nSubject: license\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}\r\n`;

export const base64Lines = (bytes: Uint8Array | string) =>
  Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');

const attachment = (bytes: Uint8Array | string, name: string) =>
  `--B\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${base64Lines(bytes)}\r\n`;

export const withAttachment = (bytes: Uint8Array | string, name: string) =>
  mail(
    'Content-Type: multipart/mixed; boundary="B"',
    `--B\r\nContent-Type: text/plain\r\n\r\nPlease find it attached.\r\n${attachment(bytes, name)}--B--`,
  );

export const quotedPrintable = (text: string) =>
  text
    .replace(/=/g, '=3D')
    .replace(/.{70}(?=.)/g, '$&=\r\n')
    .replace(/(?<!\r)\n/g, '\r\n');

/** A paragraph for each line, as chat programs and web mail make them. */
export const html = (text: string) =>
  `<html><head><style>p { margin: 0 }</style></head><body><p>Dear customer,</p>${text
    .split('\n')
    .map((line) => `<div>${line.replaceAll('&', '&amp;').replaceAll(' ', '&nbsp;')}</div>`)
    .join('')}</body></html>`;

export const pre = (text: string) =>
  `<!DOCTYPE html><html><body><pre>${text.replaceAll('\n', '<br>')}</pre></body></html>`;

export const rtf = (text: string) =>
  `{\\rtf1\\ansi{\\fonttbl{\\f0 Courier;}}\\f0\\fs20 ${text.replaceAll('\n', '\\par\r\n')}}`;

export const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

export const utf16be = (text: string) => Buffer.from(utf16(text)).swap16();

/** With the dash and the space that cp1252 has, and UTF-8 not. */
export const cp1252 = (text: string) =>
  Buffer.from(text.replace(/^-----BEGIN/gm, '\u0096\u0096\u0096BEGIN').replace(/^/gm, '\u00a0'), 'latin1');
