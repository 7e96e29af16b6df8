import type { ReactNode } from 'react';
import type { DrawnHost } from '../../../shared/advisor/drawing.ts';
import { useTexts } from '../../state/texts.ts';

/** A host with what is on it. `isSharing`: it uses the shared storage. */
export function BoardHost({
  host,
  isSharing,
  aside,
  children,
}: {
  host: DrawnHost;
  isSharing: boolean;
  /** Stands at the end of the line with the host's name. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <div className={`board-host board-host-${host.purpose}`} data-host={host.id}>
      <div className="board-host-name">
        <span>{t('drawing.host', { number: host.number })}</span>
        {aside}
        {isSharing && <StorageSign />}
      </div>
      {children}
    </div>
  );
}

/** The place on a host that is kept for a machine. */
export function BoardFree({ host }: { host: DrawnHost }) {
  const { t } = useTexts();
  return <p className="board-free">{t(`drawing.purpose.${host.purpose}`)}</p>;
}

export function StorageSign() {
  return (
    <svg className="storage-sign" viewBox="0 0 14 17" aria-hidden="true">
      <path d="M1 4v9c0 1.700 2.700 3 6 3s6-1.300 6-3V4" />
      <ellipse cx="7" cy="4" rx="6" ry="3" />
      <path d="M1 8.500c0 1.700 2.700 3 6 3s6-1.300 6-3" />
    </svg>
  );
}
