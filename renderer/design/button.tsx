import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import './button.css';

export interface Props extends Omit<ButtonProps, 'className'> {
  /** `main` is the one thing to do next on a screen. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
}

export function Button({ look = 'plain', ...rest }: Props) {
  return <AriaButton {...rest} className={`button button-${look}`} />;
}
