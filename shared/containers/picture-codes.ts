import { encodeUtf8 } from '../encoding/text.ts';
import { type Holder, holdsDocuments, type ReadableFile } from './holder.ts';
import { isLargePicture, type PictureFormat, sizeOfPicture } from './picture.ts';
import type { UnreadPicture } from './sort.ts';
import { hasRoomFor, type Unpacking } from './unpacking.ts';

/** What the codes of a picture say, where one of them is ours; at most one holder. */
export function holderOfPicture(
  file: ReadableFile,
  format: PictureFormat,
  unpacking: Unpacking,
): readonly Holder[] {
  const texts = textsIn(file, format, unpacking);
  if (texts === undefined) return [];
  const bytes = encodeUtf8(texts.join('\n'));
  if (holdsDocuments(bytes, unpacking.inflate)) return [{ name: file.name, bytes, isPicture: true }];
  return unread(file, texts.length === 0 ? 'no-code' : 'other-code', unpacking);
}

/** Nothing of a picture is unpacked before its head has said how large it is. */
function textsIn(
  file: ReadableFile,
  format: PictureFormat,
  unpacking: Unpacking,
): readonly string[] | undefined {
  const size = sizeOfPicture(file.bytes, format);
  if (size === undefined) return void unread(file, 'damaged-picture', unpacking);
  if (isLargePicture(size, format)) return void unread(file, 'large-picture', unpacking);
  if (!hasRoomFor(unpacking, 'pictures', size.pixels)) return undefined;
  const { texts, gaveUp, tookMs } = unpacking.codesIn(file.bytes, unpacking.picturesMs);
  unpacking.picturesMs -= tookMs;
  if (gaveUp || unpacking.picturesMs <= 0) unpacking.pictures = 0;
  if (gaveUp) return void unread(file, 'large-picture', unpacking);
  return texts ?? void unread(file, 'damaged-picture', unpacking);
}

function unread({ name, bytes }: ReadableFile, sort: UnreadPicture, unpacking: Unpacking): readonly [] {
  const size = bytes.length;
  if (size > (unpacking.unreadPicture?.size ?? -1)) unpacking.unreadPicture = { name, size, sort };
  return [];
}
