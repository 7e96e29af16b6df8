/**
 * What stays with this tab or window while its page is loaded again, and goes with it. A browser may refuse
 * to keep something (full, or switched off): then it is gone, and nothing depends on it.
 */
export function keepForTab(name: string, text: string | null): boolean {
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

export function keptForTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
