import type { Advised } from './advisor/advise.ts';
import { type Answers, answers } from './advisor/answers.ts';
import { type Order, order } from './document/payload/fields.ts';
import {
  boolean,
  instant,
  list,
  noteFault,
  oneOf,
  orNull,
  record,
  type Shape,
  type ShapeOf,
  text,
} from './document/shape.ts';
import type { Instant } from './encoding/instant.ts';
import type { ParcelReply } from './exchange/parcel.ts';
import type { EmergencyGrace } from './license/emergency.ts';
import { optional } from './profile/optional.ts';
import { WAYS_OUT, type WayOut } from './request/given-out.ts';
import type { PendingRequest } from './status/next-step.ts';
import { LANGUAGES, type Language } from './text/language.ts';
import type {
  Comparison,
  CourierFile,
  CourierView,
  FileOut,
  ImportClock,
  ImportResult,
  Inspection,
  JournalView,
  MachineGlance,
  MachineView,
  PreflightView,
  RefusalView,
  RequestView,
  RestoredDocument,
  StatusView,
  SupportPackage,
  VendorView,
  VerifyLine,
} from './views.ts';

/** One call that a door may make of a station: how its input is read, and what it answers. */
export interface Call<I, O> {
  readonly input: Shape<I>;
  /** Never present at run time: carries the type of the answer. */
  readonly output?: O;
}

const bytes: Shape<Uint8Array> = (value, trace) =>
  value instanceof Uint8Array ? value : noteFault(trace, 'bytes', 'form');

/** A file as a person handed it over: its name is for messages only, and no call takes or gives a path. */
export const fileIn = record({ name: text(0, 4096), bytes });
export type FileIn = ShapeOf<typeof fileIn>;

/**
 * `found`: in a folder that a person named. Documents in it that are not for a station are then skipped
 * silently.
 */
const fileToImport = record({ name: text(0, 4096), bytes, found: optional(boolean) });
type FileToImport = FileIn & { readonly found?: boolean | null };
const filesToImport: Shape<readonly FileToImport[]> = list(fileToImport, 0, 100_000);

/**
 * The files of a courier's folder, and whether the station's own may name its host. `asks`: what has time is
 * asked for, too, unless only what is `due` by the vendor's terms; `by-itself`: that, and what a machine asks
 * for that nobody attends (spec R9).
 */
const courierInput = record({
  files: filesToImport,
  named: boolean,
  asks: optional(oneOf('early', 'due', 'by-itself')),
});
type CourierInput = {
  readonly files: readonly FileToImport[];
  readonly named: boolean;
  readonly asks?: 'early' | 'due' | 'by-itself' | null;
};

export const nothing = record({});
/**
 * `askRoot`: the person agreed to be asked for what only root may read. They are asked once; later calls have
 * the answer too.
 */
const asking = record({ askRoot: boolean });

/**
 * The most files of one `documents.verify` call. Callers with more ask again, and can show progress and stop
 * in between.
 */
export const MOST_VERIFIED = 256;

function call<I, O>(input: Shape<I>): Call<I, O> {
  return { input };
}

/**
 * Every call there is, once. The command line, the desktop app and the local web page are transports over
 * these, so that all three do the same. `preLicense.create` gives the same request again unless `again`
 * says why another is needed; `acknowledged` holds the ids of the soft checks that failed and that a
 * person has seen. `request.waiting` gives the status, and the request of it that has no answer yet; it
 * makes none, and without `softkeyId` it looks for one of whatever softkey. `request.givenOut` records that
 * a person gave that request out, now or on another day.
 * `emergency.begin` lets the product run for some days after all grace is over, once per license.
 * `documents.restore` puts back, out of the station's own copies, what it had and is missing or damaged.
 * `courier.collect` makes or repeats the requests of this station and gives its file for a courier's
 * folder; `courier.file` gives the same without asking for anything; null: there is nothing to say.
 * `parcel.make` puts that file into the next parcel of an exchange, or gives the one that has no answer yet
 * `again`, and says which requests the vendor has and `since` when nothing was answered;
 * `parcel.take` takes what came in answer to it; no bytes: a relay holds it, and has its requests.
 * `support.package` makes one file of all that support asks for; what of it cannot be read says so there.
 * Calls that read the machine may answer from a reading of the last minute, until `machine.forget`; calls
 * that make a request never do.
 */
export const contract = {
  'vendor.read': call<ShapeOf<typeof nothing>, VendorView>(nothing),
  'machine.glance': call<ShapeOf<typeof nothing>, MachineGlance>(nothing),
  'machine.read': call<ShapeOf<typeof asking>, MachineView>(asking),
  'machine.forget': call<ShapeOf<typeof nothing>, ShapeOf<typeof nothing>>(nothing),
  'machine.preflight': call<{ order: Order | null; askRoot: boolean }, PreflightView>(
    record({ order: orNull(order), askRoot: boolean }),
  ),
  'advice.read': call<{ answers: Answers }, Advised>(record({ answers })),
  'preLicense.create': call<
    {
      order: Order;
      confirm: string;
      person: string;
      acknowledged: readonly string[];
      again: { reason: string } | null;
      named?: boolean | null;
    },
    RequestView
  >(
    record({
      order,
      confirm: text(0, 255),
      person: text(0, 120),
      acknowledged: list(text(1, 48), 0, 64),
      again: orNull(record({ reason: text(0, 400) })),
      named: optional(boolean),
    }),
  ),
  'request.waiting': call<{ softkeyId?: string | null }, { request: RequestView | null; status: StatusView }>(
    record({ softkeyId: optional(text(1, 64)) }),
  ),
  'request.givenOut': call<{ way: WayOut; at: string | null; softkeyId?: string | null }, PendingRequest>(
    record({ way: oneOf(...WAYS_OUT), at: orNull(instant), softkeyId: optional(text(1, 64)) }),
  ),
  'documents.import': call<
    { files: readonly FileToImport[]; dryRun: boolean },
    { results: readonly ImportResult[]; clock: ImportClock | null }
  >(record({ files: filesToImport, dryRun: boolean })),
  'documents.restore': call<{ dryRun: boolean }, { documents: readonly RestoredDocument[] }>(
    record({ dryRun: boolean }),
  ),
  'status.read': call<ShapeOf<typeof nothing>, StatusView>(nothing),
  'upgradeRequest.create': call<{ softkeyId?: string | null; named?: boolean | null }, RequestView>(
    record({ softkeyId: optional(text(1, 64)), named: optional(boolean) }),
  ),
  'emergency.begin': call<
    { reason: string; confirm: string; softkeyId?: string | null },
    EmergencyGrace & { until: Instant }
  >(record({ reason: text(0, 400), confirm: text(0, 255), softkeyId: optional(text(1, 64)) })),
  'courier.collect': call<CourierInput, CourierFile>(courierInput),
  'courier.file': call<CourierInput, CourierFile | null>(courierInput),
  'courier.read': call<{ files: readonly FileToImport[] }, CourierView>(record({ files: filesToImport })),
  'parcel.make': call<
    CourierInput,
    {
      collected: CourierFile;
      parcel: string;
      asked: readonly string[];
      again: boolean;
      since: Instant;
    }
  >(courierInput),
  'parcel.take': call<
    { asked: FileIn; answer: FileIn },
    {
      results: readonly ImportResult[];
      clock: ImportClock | null;
      reply: ParcelReply | null;
      problem: RefusalView | null;
    }
  >(record({ asked: fileIn, answer: fileIn })),
  'courier.slip': call<
    { files: readonly FileToImport[]; language: Language },
    {
      file: FileOut;
      requests: readonly Pick<RequestView, 'host' | 'requestId' | 'checkCode'>[];
      leftOut: number;
    }
  >(record({ files: filesToImport, language: oneOf(...LANGUAGES) })),
  'support.package': call<{ language: Language }, SupportPackage>(record({ language: oneOf(...LANGUAGES) })),
  /** `machine`: what `documents.verify` takes, too; null: this one. */
  'documents.inspect': call<{ file: FileIn; machine: FileIn | null }, Inspection>(
    record({ file: fileIn, machine: orNull(fileIn) }),
  ),
  'documents.compare': call<{ one: FileIn; other: FileIn }, Comparison>(
    record({ one: fileIn, other: fileIn }),
  ),
  'documents.verify': call<
    { files: readonly FileIn[]; machine: FileIn | null },
    { lines: readonly VerifyLine[] }
  >(record({ files: list(fileIn, 0, MOST_VERIFIED), machine: orNull(fileIn) })),
  'journal.read': call<ShapeOf<typeof nothing>, JournalView>(nothing),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type InputOf<N extends CallName> = Contract[N] extends Call<infer I, unknown> ? I : never;
export type OutputOf<N extends CallName> =
  Contract[N] extends Call<never, infer O>
    ? O
    : Contract[N] extends { readonly output?: infer O }
      ? O
      : never;
export type { FileOut };
