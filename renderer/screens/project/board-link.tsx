import { linkText } from '../../../shared/advisor/draw.ts';
import type { DrawnLink } from '../../../shared/advisor/drawing.ts';
import { useTexts } from '../../state/texts.ts';
import { linksOnce } from './board-places.ts';

/** Lines from one box to the next, each with what it means. The words of the plan say the same. */
export function BoardLinks({
  links,
  way,
}: {
  links: readonly DrawnLink[];
  /** Which way the lines run. */
  way: 'down' | 'across';
}) {
  const texts = useTexts();
  return (
    <div className={`board-links board-links-${way}`} aria-hidden="true">
      {linksOnce(links).map((link) => (
        <div key={link.kind} className={`board-link board-link-${link.kind}`}>
          <span className="board-line" data-both={isBothWays(link)} />
          <span className="board-meaning">{unbroken(linkText(link, texts))}</span>
        </div>
      ))}
    </div>
  );
}

/** A unit stays with its number. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=s$)/, '$1\u00a0');
}

function isBothWays({ kind }: DrawnLink): boolean {
  return kind === 'hot-standby' || kind === 'project-files';
}
