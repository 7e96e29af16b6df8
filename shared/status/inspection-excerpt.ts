import { saysThereIsMore } from '../errors/not-all-read.ts';
import type { InspectedDocument, Inspection } from '../views.ts';

/**
 * Most documents of a file that a person is told of, those inside others counted, and most of what could not
 * be opened.
 */
const MOST_TOLD = 50;

/**
 * The part of a file that a person is shown, and how many more documents and refusals it has. Programs get
 * all; a person would not read them.
 */
export interface InspectionExcerpt {
  readonly part: Inspection;
  readonly more: number;
}

interface Room {
  documents: number;
  refusals: number;
  more: number;
}

export function inspectionExcerpt(inspection: Inspection): InspectionExcerpt {
  const room: Room = { documents: MOST_TOLD, refusals: MOST_TOLD, more: 0 };
  return { part: partOf(inspection, room), more: room.more };
}

function partOf({ documents, refusals }: Inspection, room: Room): Inspection {
  return {
    refusals: refusals.filter(({ code }) => saysThereIsMore(code) || take('refusals', room)),
    documents: documents.flatMap((document) =>
      take('documents', room) ? [{ ...document, inside: insideOf(document, room) }] : [],
    ),
  };
}

function insideOf({ inside }: InspectedDocument, room: Room): InspectedDocument['inside'] {
  return inside.flatMap(({ name, ...inner }) => {
    const part = partOf(inner, room);
    return part.documents.length + part.refusals.length === 0 ? [] : [{ name, ...part }];
  });
}

function take(what: 'documents' | 'refusals', room: Room): boolean {
  const isTaken = room[what] > 0;
  if (isTaken) room[what] -= 1;
  else room.more += 1;
  return isTaken;
}
