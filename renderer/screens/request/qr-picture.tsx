import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Modules, pathOf } from '../../../shared/request/code-path.ts';
import { encodeCode, evenSize } from './qr-code.ts';
import './qr-picture.css';

/**
 * A text as a QR code, as large as the place for it allows; dark on white whatever the theme is, as scanners
 * want it.
 */
export function QrPicture({ text, ecc, label }: { text: string; ecc: 'low' | 'medium'; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const modules = useModules(text, ecc);
  const available = useShorterSide(place);
  const count = modules?.length ?? 0;
  const size = count === 0 ? 0 : evenSize(available, count, devicePixelRatio);
  return (
    <div className="qr-place" ref={place}>
      {modules !== null && (
        <svg
          role="img"
          aria-label={label}
          className="qr"
          width={size}
          height={size}
          viewBox={`0 0 ${count} ${count}`}
        >
          <rect className="qr-light" width={count} height={count} />
          <path className="qr-dark" d={pathOf(modules)} />
        </svg>
      )}
    </div>
  );
}

/** Keeps the modules of the previous text until the new ones are there, so that nothing flickers. */
function useModules(text: string, ecc: 'low' | 'medium'): Modules | null {
  const [modules, setModules] = useState<Modules | null>(null);
  useEffect(() => {
    let isWanted = true;
    void encodeCode(text, ecc).then((encoded) => {
      if (isWanted) setModules(encoded);
    });
    return () => {
      isWanted = false;
    };
  }, [text, ecc]);
  return modules;
}

function useShorterSide(place: RefObject<HTMLElement | null>): number {
  const [side, setSide] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => setSide(Math.min(element.clientWidth, element.clientHeight));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return side;
}
