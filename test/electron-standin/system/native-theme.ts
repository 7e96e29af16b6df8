import { Imitation } from '../imitation/imitation.ts';
import { registry } from '../registry.ts';

type Source = 'system' | 'light' | 'dark';

/** The system here is light. */
let source: Source = 'system';
export const colorSchemeOf = (): 'light' | 'dark' => (source === 'dark' ? 'dark' : 'light');

class NativeTheme extends Imitation {
  static override readonly fires = ['updated'];
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;

  get themeSource(): Source {
    return source;
  }

  set themeSource(wanted: Source) {
    if (!['system', 'light', 'dark'].includes(wanted))
      throw new TypeError(`Error processing argument: ${wanted}`);
    if (wanted === source) return;
    source = wanted;
    for (const contents of registry.contents()) contents.applyTheme().catch(() => {});
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return colorSchemeOf() === 'dark';
  }
}

export const nativeTheme = new NativeTheme();
