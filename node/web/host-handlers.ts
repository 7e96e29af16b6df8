import type { HostContract, HostView } from '../../shared/app/host.ts';
import type { Handlers } from '../../shared/door.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { Language } from '../../shared/text/language.ts';
import { beginning } from '../app/beginning.ts';
import type { Kept } from '../app/kept.ts';
import { refusing } from '../files/refusing.ts';

/** What the program answers to a page in a browser. What a browser does itself (saving, printing, mail) is not asked here. */
export function webHostHandlers(station: Handlers, kept: Kept, language: Language): Handlers<HostContract> {
  const view = (): HostView => ({
    door: 'web',
    settings: kept.settings(),
    draft: kept.draft(),
    language,
    versions: [{ name: 'Node', version: process.versions.node }],
  });
  const inTheBrowser = () => {
    throw new LicensingError('USAGE', { problem: 'the browser does this' });
  };
  return refusing<HostContract>({
    'host.begin': () => beginning(station, view()),
    'host.read': view,
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
