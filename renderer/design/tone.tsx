import type { ReactElement } from 'react';
import { useTexts } from '../state/texts.ts';
import './tone.css';

/**
 * How good or bad something is. Each tone has a shape of its own, because many people cannot tell colours
 * apart.
 */
export type Tone = 'ok' | 'warn' | 'stop' | 'info';

const SHAPES: Readonly<Record<Tone, ReactElement>> = {
  ok: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="m7 12.5 3.4 3.4L17.2 9" />
    </>
  ),
  warn: (
    <>
      <path className="sign-body" d="M12 2.6 22.6 21H1.4Z" />
      <path d="M12 9.5v5.2M12 17.8v.2" />
    </>
  ),
  stop: (
    <>
      <path className="sign-body" d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9Z" />
      <path d="m8.4 8.4 7.2 7.2M15.6 8.4l-7.2 7.2" />
    </>
  ),
  info: (
    <>
      <rect x="2" y="2" width="20" height="20" rx="5" />
      <path d="M12 11v6M12 7v.2" />
    </>
  ),
};

/** The sign of a tone. `named`: a screen reader says what it means, if no words beside it do. */
export function ToneSign({ tone, named = false }: { tone: Tone; named?: boolean }) {
  const { t } = useTexts();
  return (
    <>
      <svg className={`tone-sign tone-${tone}`} viewBox="0 0 24 24" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      {named && <span className="unseen">{t(`app.shell.tones.${tone}`)}</span>}
    </>
  );
}
