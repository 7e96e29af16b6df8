import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainName } from '../../electron/host/plain-name.ts';

it.each([
  ['SCADA-01_2026-11-22.prelicense', 'SCADA-01_2026-11-22.prelicense'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\Windows\\x', 'C--Windows-x'],
  ['con.license', 'softkey-con.license'],
  ['.. .', 'softkey'],
  ['', 'softkey'],
  ['evil\u202eexe.license', 'evil-exe.license'],
  ['Ação Máquina.license', 'Ação Máquina.license'],
])('%j → %s', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

it('is never a path, never empty and never too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const plain = plainName(name);
      expect(plain).toMatch(/^[^\\/]+$/);
      expect(['.', '..']).not.toContain(plain);
      expect(Buffer.byteLength(plain)).toBeLessThanOrEqual(500);
    }),
  );
});
