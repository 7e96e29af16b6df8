import type { Inflate } from '../document/compact.ts';
import { isRefusal } from '../errors/refusal.ts';
import type { UnreadPicture } from './sort.ts';

/** What a program hands in to look into files. */
export interface Unpackers {
  readonly inflate: Inflate;
  readonly codesIn: CodesIn;
}

/** Reads the QR codes of a PNG or JPEG, and gives up after so many milliseconds. */
export type CodesIn = (picture: Uint8Array, mostMs: number) => CodesRead;

export interface CodesRead {
  /** The text of each code; undefined: the picture is damaged. */
  readonly texts: readonly string[] | undefined;
  readonly gaveUp: boolean;
  readonly tookMs: number;
}

/** How many files in files are looked at, and how much of all of them is unpacked. */
const MOST_FILES = 1000;
const MOST_UNPACKED = 33_554_432;

/** Mails, and pages, rich texts and texts to be cleaned, take longer than their size says. */
const MOST_OF_MAILS = 20_971_520;
const MOST_OF_TEXTS = 3_145_728;

/** Pictures take longer than anything else of their size: a usual photograph has 12 million pixels. */
const MOST_OF_PICTURES = 50_000_000;
const MOST_MS_OF_PICTURES = 2500;

/** Something packed, and how large it says that it is. */
export interface Packed {
  readonly size: number;
  /** Undefined where it cannot be unpacked; refuses with `TOO_LARGE` what would be more than `most`. */
  readonly read: (most: number) => Uint8Array | undefined;
}

/** How many files may still be looked at. */
export interface FilesRoom {
  files: number;
  /** Whether something was not looked at, for whatever reason. */
  leftOut: boolean;
  /** Whether what was looked at is not all, because there were too many files, or too large ones. */
  cutShort: boolean;
}

/** What looking into one file may still cost, with all that lies in it. Whatever does not fit is left out. */
export interface Unpacking extends FilesRoom, Unpackers {
  /** Bytes that may still be unpacked. */
  bytes: number;
  /** Bytes of mails, and of other texts that are changed before they are read. */
  mails: number;
  texts: number;
  /** Pixels of pictures, and the time for the codes in them. */
  pictures: number;
  picturesMs: number;
  /**
   * The largest picture out of which nothing was read, which is no emblem but what somebody wanted to
   * show.
   */
  unreadPicture: { readonly name: string; readonly size: number; readonly sort: UnreadPicture } | undefined;
}

export function newUnpacking(unpackers: Unpackers): Unpacking {
  return {
    ...unpackers,
    files: MOST_FILES,
    bytes: MOST_UNPACKED,
    mails: MOST_OF_MAILS,
    texts: MOST_OF_TEXTS,
    pictures: MOST_OF_PICTURES,
    picturesMs: MOST_MS_OF_PICTURES,
    unreadPicture: undefined,
    leftOut: false,
    cutShort: false,
  };
}

/** Notes that something was not looked at. */
export function leaveOut(room: FilesRoom): void {
  room.leftOut = true;
}

function cutShort(room: FilesRoom): false {
  room.leftOut = true;
  room.cutShort = true;
  return false;
}

/** Takes the room of one more file. */
export function hasRoomForFile(room: FilesRoom): boolean {
  if (room.files === 0) return cutShort(room);
  room.files -= 1;
  return true;
}

/** Takes the room for a text of this sort, or for the pixels of a picture. */
export function hasRoomFor(
  unpacking: Unpacking,
  sort: 'mails' | 'texts' | 'pictures',
  length: number,
): boolean {
  if (unpacking[sort] < length) return cutShort(unpacking);
  unpacking[sort] -= length;
  return true;
}

/**
 * Unpacks where there is room. What says that it is larger costs nothing; what proves larger than it said
 * costs all the room, because so much of it was unpacked.
 */
export function unpacked(unpacking: Unpacking, { size, read }: Packed): Uint8Array | undefined {
  if (size > unpacking.bytes) return void cutShort(unpacking);
  try {
    const bytes = read(unpacking.bytes);
    if (bytes === undefined) leaveOut(unpacking);
    unpacking.bytes -= bytes?.length ?? 0;
    return bytes;
  } catch (error) {
    if (!isRefusal(error, 'TOO_LARGE')) throw error;
    unpacking.bytes = 0;
    return void cutShort(unpacking);
  }
}
