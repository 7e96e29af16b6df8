import type { Page } from '@playwright/test';

/**
 * Notes what a screen reader would say by itself: the name of what gets the focus, what live regions say,
 * and the title of the page. Begin before the walk; what was heard since is given by `heard`, and forgotten.
 */
export async function listen(page: Page): Promise<{ readonly heard: () => Promise<readonly string[]> }> {
  await page.evaluate(LISTEN);
  return { heard: () => page.evaluate('window.heard.splice(0)') };
}

const LISTEN = `(() => {
  const heard = window.heard = [];
  const words = (it) => (it.getAttribute('aria-label') ?? it.innerText ?? '').trim().replaceAll(/\\s+/g, ' ');
  const nameOf = (it) => {
    const labelled = (it.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)).filter(Boolean);
    if (labelled.length > 0) return labelled.map(words).join(' ');
    return it.labels?.[0] ? words(it.labels[0]) : words(it);
  };
  const roleOf = (it) => it.getAttribute('role') ?? { H1: 'heading', H2: 'heading', H3: 'heading', BUTTON: 'button', A: 'link', SELECT: 'list', TEXTAREA: 'field', INPUT: it.type === 'checkbox' ? 'checkbox' : it.type === 'radio' ? 'radio' : 'field' }[it.tagName] ?? 'part';
  document.addEventListener('focusin', ({ target }) => heard.push('focus: ' + roleOf(target) + ' ' + nameOf(target)));
  const said = new Map();
  const look = () => {
    for (const it of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
      const text = words(it);
      if (text !== '' && text !== said.get(it)) heard.push('said: ' + text);
      said.set(it, text);
    }
    if (document.title !== said.get(document)) heard.push('title: ' + document.title);
    said.set(document, document.title);
  };
  look();
  heard.length = 0;
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
})()`;
