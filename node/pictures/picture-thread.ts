import type { MessagePort, Worker } from 'node:worker_threads';

/** What a thread is started with. */
export interface ThreadData {
  readonly port: MessagePort;
  /** How many pictures are done: whoever waits is woken by it. */
  readonly replies: Int32Array<SharedArrayBuffer>;
}

export type ThreadReply =
  | { readonly texts: readonly string[] | undefined }
  /** The reader of codes itself came to an end. */
  | { readonly failed: string };

/** Loaded where a picture comes, and not where any other file does. */
const threads = () => process.getBuiltinModule('node:worker_threads');

/**
 * V8 compiles a function anew that WebAssembly has called a thousand times, and keeps a list of such code for
 * all threads of a program. Where one thread ends while another one compiles, that list fails, and the
 * program with it (`jit_page_->allocations_`, Node 24.21). So nothing is compiled anew.
 */
function keepWrappers(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--wasm-wrapper-tiering-budget=2000000000');
}

/** Between two looks at what was used. */
const SLICE_MS = 100;
/** A thread that does nothing at all, however long one waits. */
const PATIENCE_MS = 60_000;

/**
 * A thread that reads one picture after the other, while whoever asks waits for it: the readers of files are
 * synchronous. What it took is free again when it ends.
 */
export class PictureThread {
  readonly #thread: Worker;
  readonly #port: MessagePort;
  readonly #replies = new Int32Array(new SharedArrayBuffer(4));

  constructor(script: string | URL) {
    keepWrappers();
    const { MessageChannel, Worker } = threads();
    const { port1, port2 } = new MessageChannel();
    const workerData: ThreadData = { port: port2, replies: this.#replies };
    this.#port = port1;
    this.#thread = new Worker(script, {
      eval: typeof script === 'string',
      workerData,
      transferList: [port2],
    });
    // Neither keeps a program from ending; what goes wrong is seen by the reply that does not come.
    this.#thread.unref();
    this.#thread.on('error', () => {});
    port1.unref();
  }

  /**
   * No reply where so much time has gone by, on the clock and on the processor: on a machine that does other
   * things, a picture is no slower to read.
   */
  read(picture: Uint8Array, mostMs: number): { reply: ThreadReply | undefined; tookMs: number } {
    const done = Atomics.load(this.#replies, 0);
    const took = stopwatch();
    this.#port.postMessage(picture);
    while (Atomics.wait(this.#replies, 0, done, SLICE_MS) === 'timed-out') {
      const { passed, worked } = took();
      if (passed > PATIENCE_MS || Math.min(passed, worked) > mostMs) break;
    }
    const reply: ThreadReply | undefined = threads().receiveMessageOnPort(this.#port)?.message;
    const { passed, worked } = took();
    return { reply, tookMs: Math.min(passed, worked) };
  }

  end(): void {
    this.#port.close();
    void this.#thread.terminate();
  }
}

/** Milliseconds that have passed, and those that processors have worked for this program. */
function stopwatch(): () => { readonly passed: number; readonly worked: number } {
  const [start, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { passed: performance.now() - start, worked: (user + system) / 1000 };
  };
}
