import { useState } from 'react';
import { useTexts } from '../state/texts.ts';
import { Button } from './button.tsx';

const SAID_MS = 2_000;

/**
 * Copies a text and says that it did; a text that is costly to make is made when the button is pressed.
 * `name`: what is copied, for people who cannot see what the button belongs to. `label`: what the button
 * says instead.
 */
export function CopyButton({
  text,
  name,
  label: ownLabel,
}: {
  text: string | (() => string);
  name?: string;
  label?: string;
}) {
  const { t } = useTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    void copyText(typeof text === 'string' ? text : text()).then((done) => {
      setCopied(done);
      if (done) setTimeout(() => setCopied(false), SAID_MS);
    });
  };
  const label = isCopied ? t('app.shell.copied') : (ownLabel ?? t('app.shell.copy'));
  return (
    <>
      <Button onPress={copy} {...(name === undefined ? {} : { 'aria-label': `${label}: ${name}` })}>
        {label}
      </Button>
      <span role="status" className="unseen">
        {isCopied ? t('app.shell.copied') : ''}
      </span>
    </>
  );
}

/**
 * Whether the text is on the clipboard now. If the page may not use the clipboard, it selects the text and
 * copies the selection.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  area.className = 'unseen';
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
