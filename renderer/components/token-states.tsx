const INKS = ['ink', 'ink-soft', 'accent', 'ok', 'warn', 'stop'] as const;
const GROUNDS = ['paper', 'sheet', 'sunk', 'accent-wash', 'ok-wash', 'warn-wash', 'stop-wash'] as const;
const SIZES = ['s', 'm', 'l', 'xl', 'xxl'] as const;
const SPACES = [1, 2, 3, 4, 5, 6, 7] as const;

/** Inks on the grounds they stand on, the sizes of text, and the spaces. */
export function TokenStates() {
  return (
    <>
      <div className="components-inks">
        {GROUNDS.map((ground) => (
          <div key={ground} className="stack-tight" style={{ background: `var(--${ground})` }}>
            <code>--{ground}</code>
            {INKS.map((ink) => (
              <span key={ink} style={{ color: `var(--${ink})` }}>
                --{ink}
              </span>
            ))}
          </div>
        ))}
      </div>
      {SIZES.map((size) => (
        <p key={size} style={{ fontSize: `var(--text-${size})` }}>
          --text-{size}: 24 Jan 2027
        </p>
      ))}
      <div className="row">
        {SPACES.map((space) => (
          <span key={space} className="components-space" style={{ width: `var(--space-${space})` }} />
        ))}
      </div>
    </>
  );
}
