import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { LicensingError } from '../../../shared/errors/refusal.ts';
import type { CheckResult } from '../../../shared/preflight/check.ts';
import { obstacles } from '../../../shared/preflight/preflight.ts';
import { usageRefusal } from '../command-line.ts';
import { printJson, type Session, wantsNotes } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { failedCheckLines } from '../show/preflight.ts';
import { connectToStation } from '../station-door.ts';
import { stepInsteadOf } from '../unhelpful-request.ts';
import { warn } from '../warn.ts';
import { type RequestOutputs, requireOneWayOut, writeRequest } from '../write-request.ts';
import { type OrderValues, orderOf } from './order-typed.ts';

interface PreLicenseValues extends Omit<RequestOutputs, 'out'>, OrderValues {
  readonly out: string | undefined;
  readonly 'no-names': boolean;
  readonly 'dry-run': boolean;
  readonly confirm: string | undefined;
  readonly person: string | undefined;
  readonly new: boolean;
  readonly reason: string | undefined;
  readonly 'ask-root': boolean;
}

/**
 * `softkey prelicense`: the one request of this machine, or the same one again. `--confirm` also acknowledges
 * the checks shown. Without an order it asks for one on a terminal, as `softkey advise` does.
 */
export async function runPrelicense(values: PreLicenseValues, session: Session): Promise<ExitCode> {
  const { confirm = '', person = '', reason, out } = values;
  if (reason !== undefined && !values.new) throw usageRefusal('optionAlone', '--reason', '', '--new');
  if (values['dry-run']) return showChecks(values, session);
  if (out === undefined) throw usageRefusal('optionMissing', '--out', '');
  requireOneWayOut({ ...values, out });
  // Nobody answers ten questions to hear it afterwards.
  if (confirm === '' && values.order === undefined) throw usageRefusal('optionMissing', '--confirm', '');
  const door = await connectToStation(session);
  const order = await orderOf(values, door, session);
  const { checks } = await door['machine.preflight']({ order, askRoot: values['ask-root'] });
  await warnBefore(checks, session);
  const acknowledged = checks.filter(({ result }) => result === 'failed').map(({ id }) => id);
  const again = values.new ? { reason: reason ?? '' } : null;
  const named = !values['no-names'];
  const view = await door['preLicense.create']({ order, confirm, person, acknowledged, again, named });
  await writeRequest(view, await stepInsteadOf(view, door), { ...values, out }, session);
  return EXIT.done;
}

/** `--dry-run`: what the request would be held against; no key is made or used, and nothing is written. */
async function showChecks(values: PreLicenseValues, session: Session): Promise<ExitCode> {
  const door = await connectToStation(session);
  const order = await orderOf(values, door, session);
  const { checks } = await door['machine.preflight']({ order, askRoot: values['ask-root'] });
  const forbidding = obstacles(checks);
  if (session.settings.json) printJson(session, { checks });
  else {
    const look = await displayOf(session);
    const failed = checks.filter(({ result }) => result === 'failed').length;
    const sum = look.t('request.checked', { count: checks.length, failed });
    session.out.print(`${[...failedCheckLines(checks, look), sum].join('\n')}\n`);
  }
  if (forbidding.length > 0)
    throw new LicensingError('PREFLIGHT_FAILED', { checks: forbidding.map(({ id }) => id) });
  return EXIT.done;
}

async function warnBefore(checks: readonly CheckResult[], session: Session): Promise<void> {
  if (!wantsNotes(session)) return;
  const look = await displayOf(session, session.err);
  await warn(look.t('request.once'), session);
  for (const line of failedCheckLines(checks, look)) session.err.print(`${line}\n`);
}
