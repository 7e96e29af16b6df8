import type { ReactElement } from 'react';
import type { ScreenName } from '../state/draft.ts';
import { ImportScreen } from './import/import-screen.tsx';
import { InspectScreen } from './inspect/inspect-screen.tsx';
import { MachineScreen } from './machine/machine-screen.tsx';
import { OnceScreen } from './once/once-screen.tsx';
import { ProjectScreen } from './project/project-screen.tsx';
import { RequestScreen } from './request/request-screen.tsx';
import { StatusScreen } from './status/status-screen.tsx';

const SCREENS: Readonly<Record<ScreenName, () => ReactElement>> = {
  machine: MachineScreen,
  project: ProjectScreen,
  once: OnceScreen,
  request: RequestScreen,
  import: ImportScreen,
  status: StatusScreen,
  inspect: InspectScreen,
};

export function ScreenOf({ name }: { name: ScreenName }) {
  const Found = SCREENS[name];
  return <Found />;
}
