import type { ExitCode } from '../../../shared/errors/codes.ts';
import type { LoadDemoKeys } from '../commands/desk/init.ts';
import type { Session } from '../session.ts';

export async function demo(_session: Session, _loadDemoKeys: LoadDemoKeys | undefined): Promise<ExitCode> {
  return 0;
}
