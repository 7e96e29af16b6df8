import type { RequestJudgement } from '../../../shared/desk-judgement.ts';
import { armorEnvelope } from '../../../shared/document/document.ts';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import { isRefusal, LicensingError } from '../../../shared/errors/refusal.ts';
import { concernsAll } from '../../desk/batch.ts';
import type { Desk } from '../../desk/desk.ts';
import { type FoundRequest, requestFiles } from './requests-in.ts';

/** What would come of one request, or why it could not be judged. */
export type Received =
  | {
      readonly kind: 'judged';
      readonly request: FoundRequest;
      readonly judgement: RequestJudgement;
      /** The file that it is in, for whoever answers it. */
      readonly path: string;
    }
  | { readonly kind: 'unread'; readonly file: string; readonly refusal: LicensingError };

/** Judges every request in files and folders by the ledger as it is now, one by one. Writes nothing. */
export async function* judgeRequests(paths: readonly string[], desk: Desk): AsyncGenerator<Received> {
  for (const file of requestFiles(paths)) {
    if (file === undefined) continue;
    for (const { name, refusal } of file.problems) yield { kind: 'unread', file: name, refusal };
    for (const request of file.requests) yield await judged(request, file.path, desk);
  }
}

/** Refuses what concerns the desk itself; what is wrong with one request is said of that one. */
async function judged(request: FoundRequest, path: string, desk: Desk): Promise<Received> {
  const bytes = encodeUtf8(armorEnvelope(request.document.envelopeBytes));
  try {
    const judgement = await desk.judge({ name: request.name, bytes }, undefined, {});
    requireRole(judgement);
    return { kind: 'judged', request, judgement, path };
  } catch (refusal) {
    if (isRefusal(refusal) && !concernsAll(refusal) && refusal.code !== 'ROLE_MISSING')
      return { kind: 'unread', file: request.name, refusal };
    throw refusal;
  }
}

/** Whoever may not answer one request may answer none. */
function requireRole({ fate }: RequestJudgement): void {
  if (fate.kind === 'refused' && fate.refusal.code === 'ROLE_MISSING')
    throw new LicensingError('ROLE_MISSING', fate.refusal.details);
}
