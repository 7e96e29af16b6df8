import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { statusOfSoftkey } from '../../../shared/status/status-of-softkey.ts';
import { printJson, type Session } from '../session.ts';
import { connectToStation } from '../station-door.ts';

/**
 * `softkey status`: whether this machine is licensed, by the softkey that serves longest or by the one that
 * is asked for. With `--json`, no catalog and no layout code is loaded.
 */
export async function runStatus(
  { report, softkey }: { report: string | undefined; softkey: string | undefined },
  session: Session,
): Promise<ExitCode> {
  const view = statusOfSoftkey(
    await (await connectToStation(session))['status.read']({}),
    softkey?.toUpperCase(),
  );
  if (session.settings.json) printJson(session, view);
  else {
    const [{ showStatus }, { displayOf }] = await Promise.all([
      import('../show/status.ts'),
      import('../show/display.ts'),
    ]);
    session.out.print(showStatus(view, session.program.surroundings.profile, await displayOf(session)));
  }
  if (report !== undefined) {
    const [{ writeReport }, { statusReport }] = await Promise.all([
      import('../write-report.ts'),
      import('../../../shared/status/report.ts'),
    ]);
    const { name } = session.program.surroundings.profile;
    await writeReport('report', report, session, (frame) => statusReport(view, name, frame));
  }
  return view.licensed ? EXIT.done : EXIT.notLicensed;
}
