import { type ChosenFile, carriesFiles, droppedFiles } from '../files/chosen-files.ts';

/** Takes files that are let go anywhere on the page. */
export function takeDrops(take: (found: AsyncIterable<ChosenFile>) => void): void {
  const hold = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
  };
  addEventListener('dragenter', hold);
  addEventListener('dragover', hold);
  addEventListener('drop', (event) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    take(droppedFiles(event.dataTransfer));
  });
}
