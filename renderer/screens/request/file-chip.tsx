import { type DragEvent, useEffect, useState } from 'react';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import { byteCount } from '../../../shared/text/format.ts';
import type { FileOut } from '../../../shared/views.ts';
import { Foreign } from '../../design/foreign.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { refusalFrom } from '../../state/refusal.ts';
import { useTexts } from '../../state/texts.ts';
import './file-chip.css';

const TYPE = 'application/octet-stream';

/** The file as a thing that can be dragged out of the window. */
export function FileChip({ file }: { file: FileOut }) {
  const { t, lang } = useTexts();
  const { host, door } = useProgramInfo();
  const url = useUrlOf(file);
  const drag = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'copy';
    if (door === 'web') {
      event.dataTransfer.setData('DownloadURL', `${TYPE}:${file.name}:${url}`);
      return;
    }
    // The program lets go of the file itself: a page has no file on the disk.
    event.preventDefault();
    void host.app['file.drag'](file).catch(refusalFrom);
  };
  return (
    <figure className="file-chip" aria-label={t('app.request.file.title')} draggable onDragStart={drag}>
      <svg className="file-chip-sign" viewBox="0 0 32 40" aria-hidden="true">
        <path d="M4 2h16l8 8v28H4Z" />
        <path d="M20 2v8h8" />
        <circle cx="13" cy="22" r="4.5" />
        <path d="M16.5 25.5 23 32m-3-3 2.5-2.5" />
      </svg>
      <span className="file-chip-name">
        <Foreign>{file.name}</Foreign>
      </span>
      <span className="soft">{byteCount(encodeUtf8(file.text).length, lang)}</span>
    </figure>
  );
}

/** A blob URL of the file, valid while this is shown. */
function useUrlOf({ text }: FileOut): string {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: TYPE }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return url;
}
