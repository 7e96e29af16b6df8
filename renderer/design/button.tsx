import type { ComponentPropsWithRef } from 'react';
import './button.css';

export interface Props
  extends Pick<ComponentPropsWithRef<'button'>, 'children' | 'autoFocus' | 'aria-label' | 'ref'> {
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** `main` is the one thing to do next on a screen. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Its action is running: another press does nothing, and the button keeps the focus. */
  readonly isPending?: boolean;
  /** It shows and hides something below it. */
  readonly isExpanded?: boolean;
}

/** The browser's own button: it needs no library, so the first screen does not wait for one. */
export function Button({
  look = 'plain',
  isPending = false,
  isDisabled = false,
  isExpanded,
  onPress,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type="button"
      aria-expanded={isExpanded}
      disabled={isDisabled}
      onClick={isPending ? undefined : () => onPress?.()}
      className={buttonClass(look, isPending)}
    />
  );
}

/** The class of a button, for buttons that other components make. */
export function buttonClass(look: NonNullable<Props['look']>, isPending = false): string {
  return `button button-${look}${isPending ? ' button-busy' : ''}`;
}
