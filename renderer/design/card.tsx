import { type ReactNode, useId } from 'react';
import './card.css';

/** One subject of a screen. `title` heads it; `aside` stands at the end of the heading's line. */
export function Card({
  title,
  aside,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  if (title === undefined) return <div className="card stack">{children}</div>;
  return (
    <section className="card stack" aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
