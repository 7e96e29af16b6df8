import { ElectronEvent } from '../imitation/imitation.ts';
import { fromShown, SHOWN_PATTERN } from '../session/origin.ts';
import { handlerOf, mayBeFetched, shown, shownHeaders } from '../session/protocol.ts';
import { isWatched, judge, onWatching } from '../session/web-request.ts';
import type { Tab } from './tab.ts';
import type { WebContents } from './web-contents.ts';

/** A request that Chromium holds until it is told what to do. */
interface Paused {
  readonly requestId: string;
  readonly redirectedRequestId?: string;
  readonly resourceType: string;
  readonly frameId: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly postDataEntries?: readonly { readonly bytes?: string }[];
  };
}

/**
 * What the app must be asked about: where a page goes, its own schemes, and everything if it watches
 * requests.
 */
export async function interceptRequests(contents: WebContents, tab: Tab): Promise<void> {
  tab.devtools.on('Fetch.requestPaused', (paused) => {
    // A page that is gone meanwhile needs no answer.
    answer(contents, tab, paused).catch(() => {});
  });
  onWatching(() => void enable(tab).catch(() => {}));
  await enable(tab);
}

async function enable({ devtools }: Tab): Promise<void> {
  const documents = { urlPattern: '*', resourceType: 'Document' } as const;
  const patterns = isWatched() ? [{ urlPattern: '*' }] : [{ urlPattern: SHOWN_PATTERN }, documents];
  await devtools.send('Fetch.enable', { patterns });
}

async function answer(contents: WebContents, tab: Tab, paused: Paused): Promise<void> {
  const { devtools, targetId } = tab;
  const { requestId, request, resourceType } = paused;
  const fail = (errorReason: 'Aborted' | 'BlockedByClient' | 'Failed') =>
    devtools.send('Fetch.failRequest', { requestId, errorReason });
  const isMainFrame = paused.frameId === targetId;

  if (resourceType === 'Document' && !mayGo(contents, tab, paused, isMainFrame))
    return void (await fail('Aborted'));
  const { cancel, redirectURL } = await judge({
    id: Number.parseInt(requestId.replace(/\D+/g, ''), 10),
    url: fromShown(request.url),
    method: request.method,
    resourceType: electronType(resourceType, isMainFrame),
    webContentsId: contents.id,
    timestamp: Date.now(),
  });
  if (cancel === true) return void (await fail('BlockedByClient'));
  if (redirectURL !== undefined) {
    const responseHeaders = [{ name: 'location', value: shown(redirectURL) }];
    return void (await devtools.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders,
    }));
  }
  const handler = handlerOf(request.url);
  if (handler === undefined) return void (await devtools.send('Fetch.continueRequest', { requestId }));
  if (['Fetch', 'XHR'].includes(resourceType) && !mayBeFetched(request.url))
    return void (await fail('Failed'));
  const response = await respond(handler, paused);
  if (response === undefined) return void (await fail('Failed'));
  await devtools.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: shownHeaders(response.headers, request.url),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

/** Fires the events by which an app keeps a page where it is. */
function mayGo(contents: WebContents, tab: Tab, paused: Paused, isMainFrame: boolean): boolean {
  const url = fromShown(paused.request.url);
  const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? contents.mainFrame : null };
  const agrees = (name: string) => {
    const event = new ElectronEvent(details);
    contents.emit(
      name,
      event,
      url,
      false,
      isMainFrame,
      contents.mainFrame.processId,
      contents.mainFrame.routingId,
    );
    return !event.defaultPrevented;
  };
  if (paused.redirectedRequestId !== undefined) return agrees('will-redirect');
  if (isMainFrame && tab.wasExpected(paused.request.url)) return true;
  return agrees('will-frame-navigate') && (!isMainFrame || agrees('will-navigate'));
}

async function respond(
  handler: (request: Request) => Response | Promise<Response>,
  { request }: Paused,
): Promise<Response | undefined> {
  const { method, headers, postDataEntries = [] } = request;
  const body = Buffer.concat(postDataEntries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')));
  try {
    const response = await handler(
      new Request(fromShown(request.url), { method, headers, ...(body.length > 0 && { body }) }),
    );
    return response.type === 'error' ? undefined : response;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

function electronType(resourceType: string, isMainFrame: boolean): string {
  const names: Record<string, string> = {
    Document: isMainFrame ? 'mainFrame' : 'subFrame',
    Stylesheet: 'stylesheet',
    Script: 'script',
    Image: 'image',
    Font: 'font',
    Media: 'media',
    XHR: 'xhr',
    Fetch: 'xhr',
    Ping: 'ping',
    CSPViolationReport: 'cspReport',
    WebSocket: 'webSocket',
  };
  return names[resourceType] ?? 'other';
}
