import type { ReactNode } from 'react';
import { useTexts } from '../../state/texts.ts';
import { CrossIcon, KeyIcon, LinkIcon, MachineIcon, RequestIcon } from './icons.tsx';
import './only-once-points.css';

const POINTS = ['machine', 'copy', 'again'] as const;
type Point = (typeof POINTS)[number];

/** What "only once" means, to be looked at rather than read. */
export function OnlyOncePoints() {
  const { t } = useTexts();
  return (
    <section aria-label={t('app.once.points.title')}>
      <ol className="points">
        {POINTS.map((point) => (
          <li key={point} className="point">
            <svg className="point-drawing" viewBox="0 0 208 72" aria-hidden="true">
              {DRAWINGS[point]}
            </svg>
            <h2 className="point-title">{t(`app.once.points.${point}.title`)}</h2>
            <p className="soft">{t(`app.once.points.${point}.what`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const DRAWINGS: Readonly<Record<Point, ReactNode>> = {
  machine: (
    <>
      <MachineIcon x={30} y={36} />
      <LinkIcon from={58} to={82} y={36} />
      <RequestIcon x={104} y={36} />
      <LinkIcon from={126} to={150} y={36} />
      <KeyIcon x={178} y={36} />
    </>
  ),
  copy: (
    <>
      <MachineIcon x={30} y={36} />
      <KeyIcon x={82} y={36} />
      <MachineIcon x={142} y={36} isCopy />
      <CrossIcon x={184} y={36} />
    </>
  ),
  again: (
    <>
      <RequestIcon x={56} y={38} />
      <path className="glyph-link" d="M74 22C92 6 116 6 134 20m-2-8 2 8-8 2" />
      <path className="glyph-link" d="M94 38h22M94 46h22" />
      <RequestIcon x={152} y={38} />
    </>
  ),
};
