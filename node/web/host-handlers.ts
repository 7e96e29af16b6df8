import type { HostContract, HostView } from '../../shared/app/host.ts';
import type { Handlers } from '../../shared/door.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { Language } from '../../shared/text/language.ts';
import { firstAnswer } from '../app/first-answer.ts';
import type { SavedState } from '../app/saved-state.ts';
import { refuseSystemErrors } from '../files/refuse-system-errors.ts';
import { recordsMark } from '../station/folder.ts';

/**
 * What the program answers to a page in a browser. What a browser does itself (saving, printing, mail) is not
 * asked here. `home`: the way to the station's folder.
 */
export function webHostHandlers(
  station: Handlers,
  kept: SavedState,
  language: Language,
  home: string,
): Handlers<HostContract> {
  const view = (): HostView => ({
    door: 'web',
    settings: kept.settings(),
    draft: kept.draft(),
    language,
    home,
    versions: [{ name: 'Node', version: process.versions.node }],
  });
  const inTheBrowser = () => {
    throw new LicensingError('USAGE', { problem: 'the browser does this' });
  };
  return refuseSystemErrors<HostContract>({
    'host.begin': () => firstAnswer(station, view()),
    'host.read': view,
    'host.pulse': () => ({ records: recordsMark(home), settings: kept.settings() }),
    'settings.write': (settings) => {
      kept.keepSettings(settings);
      return {};
    },
    'draft.write': ({ draft }) => {
      kept.keepDraft(draft);
      return {};
    },
    'opened.take': inTheBrowser,
    'file.save': inTheBrowser,
    'file.show': inTheBrowser,
    'file.drag': inTheBrowser,
    'mail.open': inTheBrowser,
    'page.print': inTheBrowser,
    'page.pdf': inTheBrowser,
  });
}
