import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import './button.css';

export interface Props extends Omit<ButtonProps, 'className' | 'isPending'> {
  /** `main` is the one thing to do next on a screen. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** What it does is being done: another press does nothing, and the focus stays. */
  readonly isPending?: boolean;
}

// The library's own `isPending` announces the button by its id, which is gone when the press leads to another screen.
export function Button({ look = 'plain', isPending = false, onPress, ...rest }: Props) {
  const press = isPending || !onPress ? {} : { onPress };
  return (
    <AriaButton {...rest} {...press} className={`button button-${look} ${isPending ? 'button-busy' : ''}`} />
  );
}
