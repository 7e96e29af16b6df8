import type { Kind } from '../../../shared/document/kinds.ts';
import { compactOf, deflated, stored } from '../compact.ts';
import { genuine, payloads } from '../documents.ts';
import { payloadHash, type Scenario, scenario } from '../scenario.ts';

/** Compact text (spec §14): what is tolerated, and what is not. */

const KIND = 'pre-license' satisfies Kind;
const outcome = { payload: payloadHash(payloads[KIND]) };
const whole = compactOf(KIND)[0] ?? '';
const [first = '', second = '', third = ''] = compactOf(KIND, 3);
const [otherFirst = ''] = compactOf('license', 3);
const json = Buffer.from(JSON.stringify(payloads[KIND]));

const accepted = (name: string, clause: string, comment: string, bytes: string | Uint8Array) =>
  scenario(`compact-${name}`, 'OK', clause, comment, bytes, { reader: 'document', outcome });

const refused = (name: string, expect: string, clause: string, comment: string, bytes: string | Uint8Array) =>
  scenario(`compact-${name}`, expect, clause, comment, bytes, { reader: 'document' });

const tolerated: Scenario[] = [
  accepted('whole', 'C1', 'a pre-license in one part', whole),
  accepted(
    'deflated',
    'C9',
    'the same, compressed as a program does it',
    compactOf(KIND, 1, { stream: deflated(json) }).join(''),
  ),
  accepted('three-parts', 'C6', 'a pre-license in three parts', `${first}\n${second}\n${third}\n`),
  accepted('any-order', 'C2', 'the last part first, one behind the other', `${third}${first}${second}`),
  accepted('part-twice', 'C2', 'a part that was read twice', `${first}\n${second}\n${second}\n${third}`),
  accepted('lower-case', 'C2', 'a chat made all letters small', whole.toLowerCase()),
  accepted('folded', 'C2', 'broken every 20 characters, with CRLF', whole.replace(/.{20}/g, '$&\r\n')),
  accepted(
    'quoted',
    'C2',
    'a quoted mail around it, in a character set that is not UTF-8',
    Buffer.from(`Ol\xe1!\n> ${whole.replace(/.{60}/g, '$&\n> ')}\n> -- \n> Jo\xe3o`, 'latin1'),
  ),
  accepted(
    'in-a-sentence',
    'C2',
    'words right before and behind it, and a path that looks alike',
    `see softkey/1/notes: ${whole}and that is all`,
  ),
  accepted(
    'beside-armor',
    'C1',
    'an armored document comes first, and damaged compact text does not count',
    `${genuine(KIND)}${first}`,
  ),
];

const refusals: Scenario[] = [
  refused('truncated', 'DAMAGED', 'C5', 'the end is missing', whole.slice(0, -100)),
  refused('last-slash-lost', 'DAMAGED', 'C5', 'only the last character is missing', whole.slice(0, -1)),
  refused(
    'number-zero',
    'DAMAGED',
    'C5',
    'a part with the number 0',
    `${first.replace('/1/3/', '/0/3/')}${second}${third}`,
  ),
  refused(
    'number-too-high',
    'DAMAGED',
    'C5',
    'a part 4 of 3',
    `${first}${second}${third}${third.replace('/3/3/', '/4/3/')}`,
  ),
  refused('part-missing', 'PARTS_MISSING', 'C6', 'the second of three parts is missing', first + third),
  refused('one-part', 'PARTS_MISSING', 'C6', 'only the last part', third),
  refused(
    'part-of-another',
    'SEVERAL_DOCUMENTS',
    'C6 C10',
    'a part of another document in the place of the missing one',
    otherFirst + second + third,
  ),
  refused(
    'two-documents',
    'SEVERAL_DOCUMENTS',
    'C10',
    'two whole documents',
    whole + (compactOf('license')[0] ?? ''),
  ),
  refused(
    'part-twice-differing',
    'DAMAGED',
    'C7',
    'two first parts that differ',
    `${first}${first.replace(/.(?=.{10}\/$)/, (digit) => (digit === '0' ? '1' : '0'))}${second}${third}`,
  ),
  refused(
    'part-twice-differing-first',
    'DAMAGED',
    'C7',
    'the same, and the genuine one comes last',
    `${first.replace(/.(?=.{10}\/$)/, (digit) => (digit === '0' ? '1' : '0'))}${first}${second}${third}`,
  ),
  refused(
    'foreign-letter',
    'DAMAGED',
    'C7',
    'a letter that is no digit',
    compactOf(KIND, 1, { data: (digits) => `${digits.slice(0, 50)}U${digits.slice(51)}` }).join(''),
  ),
  refused(
    'foreign-sign',
    'DAMAGED',
    'C7',
    'a sign among the digits',
    compactOf(KIND, 1, { data: (digits) => `${digits.slice(0, 50)}=${digits.slice(51)}` }).join(''),
  ),
  refused(
    'letter-o',
    'DAMAGED',
    'C7',
    'an O is not a zero',
    compactOf(KIND, 1, { data: (digits) => digits.replace('0', 'O') }).join(''),
  ),
  refused(
    'unused-bits',
    'DAMAGED',
    'C7',
    'unused bits of the last digit are not zero',
    compactOf(KIND, 1, {
      stream: padded(json),
      data: (digits) => `${digits.slice(0, -1)}${digits.endsWith('0') ? '1' : 'Z'}`,
    }).join(''),
  ),
  refused(
    'digit-too-many',
    'DAMAGED',
    'C7',
    'one digit too many',
    compactOf(KIND, 1, { data: (digits) => `${digits}0` }).join(''),
  ),
  refused(
    'wrong-check',
    'DAMAGED',
    'C8',
    'another check',
    compactOf(KIND, 1, { check: '00000000' }).join(''),
  ),
  refused(
    'digit-changed',
    'DAMAGED',
    'C8',
    'one digit is another one',
    compactOf(KIND, 1, {
      data: (digits) => `${digits.slice(0, 200)}${digits[200] === '7' ? '8' : '7'}${digits.slice(201)}`,
    }).join(''),
  ),
  refused(
    'kind-changed',
    'DAMAGED',
    'C8',
    'another kind than the check was made for',
    whole.replace('PRE-LICENSE', 'LICENSE'),
  ),
  refused('newer', 'NEWER_VERSION', 'C3', 'version 2', compactOf(KIND, 1, { version: '2' }).join('')),
  refused(
    'unknown-kind',
    'MALFORMED',
    'C4',
    'an unknown kind',
    compactOf(KIND, 1, { word: 'TICKET' }).join(''),
  ),
  refused('bundle', 'MALFORMED', 'C4', 'a bundle, which nobody signs', compactOf('courier-bundle').join('')),
  refused(
    'garbage-behind',
    'MALFORMED',
    'C9',
    'bytes behind the compressed payload',
    compactOf(KIND, 1, { stream: Buffer.concat([stored(json), Buffer.from('x')]) }).join(''),
  ),
  refused(
    'stream-cut',
    'MALFORMED',
    'C9',
    'the compressed payload is cut, and the check is right',
    compactOf(KIND, 1, { stream: stored(json).subarray(0, -10) }).join(''),
  ),
  refused(
    'no-stream',
    'MALFORMED',
    'C9',
    'nothing behind the signature',
    compactOf(KIND, 1, { stream: Buffer.alloc(0) }).join(''),
  ),
  refused(
    'short',
    'MALFORMED',
    'C9',
    'half a signature',
    compactOf(KIND, 1, { content: (all) => all.subarray(0, 40) }).join(''),
  ),
  refused(
    'nothing-compressed',
    'MALFORMED',
    'C9',
    'a payload of no bytes',
    compactOf(KIND, 1, { stream: stored(Buffer.alloc(0)) }).join(''),
  ),
  refused(
    'bomb',
    'TOO_LARGE',
    'C9 P1',
    'a stream that inflates to 10 MB',
    compactOf(KIND, 1, { stream: deflated(Buffer.alloc(10_000_000)) }).join(''),
  ),
  refused(
    'forged',
    'FORGED',
    'S1',
    'another payload under the signature',
    compactOf(KIND, 1, {
      stream: stored(Buffer.from(json.toString().replace('E3-SERVER', 'E3-STUDIO'))),
    }).join(''),
  ),
];

export const compactScenarios: readonly Scenario[] = [...tolerated, ...refusals];

/** A stream of such a length that its last digit has unused bits. */
function padded(bytes: Buffer): Buffer {
  const stream = stored(bytes);
  return (72 + stream.length) % 5 === 0 ? Buffer.concat([stream, Buffer.from('x')]) : stream;
}
