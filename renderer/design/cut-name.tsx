import { Foreign } from './foreign.tsx';
import './cut-name.css';

/** The end of a name, by which files usually differ, and their ending. */
const END = 16;

/** A file's name on one line: where there is no room for all of it, its middle is left out, never its end. */
export function CutName({ children }: { children: string }) {
  const letters = [...children];
  const cut = Math.max(0, letters.length - END);
  return (
    <span className="cut-name" title={children}>
      <span className="cut-name-begin">
        <Foreign>{letters.slice(0, cut).join('')}</Foreign>
      </span>
      <span className="cut-name-end">
        <Foreign>{letters.slice(cut).join('')}</Foreign>
      </span>
    </span>
  );
}
