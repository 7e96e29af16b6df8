import './drop-overlay.css';

/** Lies over the window while files are held over it, and says what letting go will do. */
export function DropOverlay({ isOver, children }: { isOver: boolean; children: string }) {
  if (!isOver) return null;
  return (
    <div className="drop-overlay" aria-hidden="true">
      <p>{children}</p>
    </div>
  );
}
