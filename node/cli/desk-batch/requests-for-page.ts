import type { FileIn } from '../../../shared/contract.ts';
import type { FoundRequests } from '../../../shared/desk-contract.ts';
import { armorEnvelope } from '../../../shared/document/document.ts';
import { requestsIn } from './requests-in.ts';

/**
 * The requests in a file that came to the clerk's page, each alone, as the other calls of the desk take it.
 */
export function requestsForPage(file: FileIn): FoundRequests {
  const { requests, problems } = requestsIn(file);
  return {
    requests: requests.map(({ name, document, requestId, host }) => ({
      name,
      text: armorEnvelope(document.envelopeBytes),
      requestId,
      host,
    })),
    refused: problems.map(({ name, refusal: { code, details } }) => ({ file: name, code, details })),
  };
}
