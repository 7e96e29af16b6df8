import type { Texts } from '../../../shared/text/formatter.ts';
import type { Letters } from '../letters.ts';
import type { Output, Paint } from '../output.ts';
import type { Session } from '../session.ts';

/** How results are shown: in which language, with or without colours, how wide, and with which letters. */
export interface Display extends Texts {
  readonly paint: Paint;
  readonly width: number | undefined;
  readonly letters: Letters;
}

export async function displayOf(session: Session, output: Output = session.out): Promise<Display> {
  const { paint, width, letters } = output;
  return { ...(await session.texts()), paint, width, letters };
}
