import type { Inflate } from '../document/compact.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import { charactersOf } from './characters.ts';
import { envelopesIn, type Holder, type ReadableFile } from './holder.ts';

/**
 * One document may be shown by several codes (spec §14), and each code by a picture of its own: of pictures
 * that came together, those that are not whole are read as one. A picture that shows what lies beside it as
 * a file says nothing new.
 */
export function withPicturesJoined(found: readonly Holder[], inflate: Inflate): readonly ReadableFile[] {
  const pictures = found.filter(({ isPicture }) => isPicture);
  if (pictures.length === 0 || found.length === 1) return found;
  const files = found.filter(({ isPicture }) => !isPicture);
  const parts = pictures.filter(({ bytes }) => envelopesIn(bytes, inflate) === undefined);
  const whole = pictures.filter((picture) => !parts.includes(picture));
  const read = [...files, ...whole, ...joined(parts)];
  const isShown = new Set(pictures.map(({ name }) => name));
  const said = new Set<string>();
  return read.filter(({ name, bytes }) => {
    const own = envelopesIn(bytes, inflate)?.map(charactersOf) ?? [];
    const isNew = !isShown.has(name) || own.length === 0 || own.some((envelope) => !said.has(envelope));
    for (const envelope of own) said.add(envelope);
    return isNew;
  });
}

function joined(parts: readonly Holder[]): readonly ReadableFile[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || first === last) return parts;
  const name = `${first.name} … ${last.name.split(' › ').at(-1)}`;
  return [{ name, bytes: encodeUtf8(parts.map(({ bytes }) => charactersOf(bytes)).join('\n')) }];
}
