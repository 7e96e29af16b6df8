/** What the app is asked before a window opens. */
export interface Opening {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: 'background-tab' | 'foreground-tab' | 'new-window';
}

/**
 * Electron asks the app before there is a window, and Chromium tells after there is one. So the page's ways
 * to open one are taken here, and lead to the app alone: by script, by a link or a form, with a key held down
 * or the middle button. Its source runs in the page, so it uses nothing but itself.
 */
export function guardWindows(ask: (opening: Opening) => void): void {
  const staysHere = (target: string) =>
    ['', '_self', '_top', '_parent'].includes(target) || Object.hasOwn(window, target) || target in frames;
  const absolute = (url: string) =>
    URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url;

  const original = window.open;
  window.open = (url = '', target = '_blank', features = '') => {
    if (staysHere(target)) return original.call(window, url, target, features);
    const frameName = target === '_blank' ? '' : target;
    const disposition = features === '' ? 'foreground-tab' : 'new-window';
    ask({ url: url === '' ? 'about:blank' : absolute(String(url)), frameName, features, disposition });
    return null;
  };

  const follow = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || link.hasAttribute('download'))
      return;
    const target = link.target || document.querySelector('base')?.target || '';
    const isTab = event.ctrlKey || event.metaKey || event.button === 1;
    if (!isTab && !event.shiftKey && staysHere(target)) return;
    event.preventDefault();
    const disposition = isTab ? 'background-tab' : event.shiftKey ? 'new-window' : 'foreground-tab';
    ask({ url: link.href, frameName: target.replace('_blank', ''), features: '', disposition });
  };
  addEventListener('click', follow);
  addEventListener('auxclick', follow);

  const send = (form: HTMLFormElement) => {
    if (staysHere(form.target)) return false;
    ask({ url: form.action, frameName: '', features: '', disposition: 'foreground-tab' });
    return true;
  };
  addEventListener('submit', (event) => {
    if (!event.defaultPrevented && send(event.target as HTMLFormElement)) event.preventDefault();
  });
  const { submit } = HTMLFormElement.prototype;
  HTMLFormElement.prototype.submit = function sending() {
    if (!send(this)) submit.call(this);
  };
}
