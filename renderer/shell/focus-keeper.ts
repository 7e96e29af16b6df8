import { type RefObject, useEffect } from 'react';

/**
 * Keeps the focus in the content: where the control that has it is taken away or switched off by what it
 * did, the focus goes to the heading of the part it stood in, or of the screen. Otherwise it would fall to
 * the page itself, and a keyboard or a screen reader would begin again at the very top.
 */
export function useFocusKept(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const main = content.current;
    if (main === null) return;
    let trail: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      trail = target instanceof Element && main.contains(target) ? ancestorsOf(target, main) : [];
    };
    const rescue = () => {
      if (document.activeElement !== document.body || trail.length === 0) return;
      const place = trail.find((one) => one.isConnected) ?? main;
      headingOf(place, main)?.focus();
    };
    const observer = new MutationObserver(rescue);
    observer.observe(main, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, [content]);
}

/** From the control itself outwards. */
function ancestorsOf(element: Element, end: Element): readonly Element[] {
  const { parentElement } = element;
  return element === end || parentElement === null
    ? [element]
    : [element, ...ancestorsOf(parentElement, end)];
}

/** The nearest heading around a place, made able to have the focus. */
function headingOf(place: Element, end: Element): HTMLElement | null {
  const found = place.querySelector<HTMLElement>('h1, h2, h3, h4');
  if (found !== null) {
    if (!found.hasAttribute('tabindex')) found.tabIndex = -1;
    return found;
  }
  return place === end || place.parentElement === null ? null : headingOf(place.parentElement, end);
}
