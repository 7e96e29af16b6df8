import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTexts } from '../state/texts.ts';

/**
 * Wraps each component of the library that has texts of its own, such as the hidden close button that a
 * screen reader finds at the end of a window.
 */
export function SpokenLanguage({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useTexts().lang}>{children}</I18nProvider>;
}
