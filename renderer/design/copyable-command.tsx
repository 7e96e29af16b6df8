import { CopyButton } from './copy-button.tsx';
import './copyable-command.css';

/** A command or setting to be typed elsewhere, as it is typed, with a button that copies it. */
export function CopyableCommand({ children }: { children: string }) {
  return (
    <div className="command">
      <code>{children}</code>
      <CopyButton text={children} name={children} />
    </div>
  );
}
