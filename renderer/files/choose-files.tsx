import { FileTrigger } from 'react-aria-components';
import { Button, type Props } from '../design/button.tsx';
import { chosenFiles, type Found } from './found.ts';

/** A button that asks for files; with `what` a whole folder, or a single file. */
export function ChooseFiles({
  what = 'files',
  onChosen,
  ...rest
}: Omit<Props, 'onPress'> & {
  what?: 'file' | 'files' | 'folder';
  onChosen: (found: readonly Found[]) => void;
}) {
  return (
    <FileTrigger
      allowsMultiple={what !== 'file'}
      acceptDirectory={what === 'folder'}
      onSelect={(files) => {
        if (files !== null && files.length > 0) onChosen(chosenFiles(files));
      }}
    >
      <Button {...rest} />
    </FileTrigger>
  );
}
