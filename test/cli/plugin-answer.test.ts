import { expect, it } from 'vitest';
import { pluginLine } from '../../node/cli/plugin-answer.ts';

it('is one line, in which one bar stands before all figures', () => {
  expect(
    pluginLine('warning', 'Ends\nsoon | or so', ['SERVER_days=9.0;15:;3:', 'STUDIO_days=40.0;15:;3:']),
  ).toBe('SOFTKEY WARNING: Ends soon or so | SERVER_days=9.0;15:;3: STUDIO_days=40.0;15:;3:\n');
  expect(pluginLine('ok', 'Licensed', [])).toBe('SOFTKEY OK: Licensed\n');
});
