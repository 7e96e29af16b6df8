import type { ReactNode } from 'react';
import { Button as AriaButton, FileTrigger } from 'react-aria-components';
import { buttonClass, type Props } from '../design/button.tsx';
import { type ChosenFile, chosenFiles } from './chosen-files.ts';

/** A button that asks for files; with `what` a whole folder, or a single file. */
export function ChooseFiles({
  what = 'files',
  look = 'plain',
  onChosen,
  children,
}: {
  what?: 'file' | 'files' | 'folder';
  look?: Props['look'];
  onChosen: (found: readonly ChosenFile[]) => void;
  children: ReactNode;
}) {
  return (
    <FileTrigger
      allowsMultiple={what !== 'file'}
      acceptDirectory={what === 'folder'}
      onSelect={(files) => {
        if (files !== null && files.length > 0) onChosen(chosenFiles(files));
      }}
    >
      <AriaButton className={buttonClass(look)}>{children}</AriaButton>
    </FileTrigger>
  );
}
