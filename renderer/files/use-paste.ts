import { useEffect, useRef } from 'react';
import { type ChosenFile, chosenFiles } from './chosen-files.ts';

/** What was pasted: files, or text that may hold a document. */
export type Pasted = { readonly files: readonly ChosenFile[] } | { readonly text: string };

/** Takes what is pasted anywhere on the page, except into a field. */
export function usePaste(onPaste: (pasted: Pasted) => void): void {
  const pasting = useRef(onPaste);
  pasting.current = onPaste;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (clipboardData === null || isField(target)) return;
      const { files } = clipboardData;
      const text = clipboardData.getData('text/plain');
      if (files.length > 0) pasting.current({ files: chosenFiles(files) });
      else if (text.trim() !== '') pasting.current({ text });
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
