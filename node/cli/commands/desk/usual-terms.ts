import type { UsualTerms } from '../../../../shared/desk-usual-terms.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { LicensingError } from '../../../../shared/errors/refusal.ts';
import type { Terms } from '../../../desk/terms.ts';
import { saysNothing } from '../../../desk/usual-terms.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showUsualTerms } from '../../show/usual-terms.ts';
import { wholeNumber } from '../../whole-number.ts';
import { askingDate, requireDate } from './before-answer.ts';
import type { DeskValues } from './passphrase.ts';
import { withRecords } from './records.ts';
import { termsIn } from './typed-terms.ts';
import type { OperatorValues } from './who-works.ts';
import { withDesk } from './with-desk.ts';

interface ProductValues extends DeskValues, OperatorValues {
  readonly product: string;
  readonly date: string | undefined;
}

interface TermsSetValues extends ProductValues {
  readonly terms: string | undefined;
  readonly days: string | undefined;
  readonly 'no-end': boolean;
  readonly grace: string | undefined;
}

const MOST_GRACE_DAYS = 366;

/** `softkey desk terms set`: what licenses of a product get where nothing else is said. */
export async function runDeskTermsSet(values: TermsSetValues, session: Session): Promise<ExitCode> {
  const { product, days, terms, grace } = values;
  if (values['no-end'] && days !== undefined) throw usageRefusal('notTogether', '--days', '', '--no-end');
  const written = (await termsIn({ terms, days }, session)) ?? NO_TERMS;
  requireUsual(written);
  const noEnd = values['no-end'] || (days === undefined && written.termDays === null);
  const usual = {
    product,
    termDays: noEnd ? null : (written.termDays ?? null),
    noEnd,
    graceDays: wholeNumber('--grace', grace, MOST_GRACE_DAYS) ?? written.graceDays ?? null,
    matching: written.matching ?? null,
    entitlements: written.entitlements ?? null,
  };
  // Nothing said would take away what there is, which is another command.
  if (saysNothing(usual)) throw usageRefusal('optionAlone', '--product', '', SAYING);
  return set(values, session, usual);
}

const SAYING = '--days, --no-end, --grace, --terms';

/** `softkey desk terms remove`: the product gets what the vendor's profile has for every product. */
export async function runDeskTermsRemove(values: ProductValues, session: Session): Promise<ExitCode> {
  const nothing = { termDays: null, noEnd: false, graceDays: null, matching: null, entitlements: null };
  return set(values, session, { product: values.product, ...nothing });
}

/** `softkey desk terms show` */
export async function runDeskTermsShow({ dir }: { dir: string }, session: Session): Promise<ExitCode> {
  const usual = await withRecords(dir, session, (records) => records.usualTerms());
  return print(usual, session);
}

const NO_TERMS: Pick<Terms, 'termDays' | 'graceDays' | 'matching' | 'entitlements'> = {
  termDays: undefined,
  graceDays: undefined,
  matching: undefined,
  entitlements: undefined,
};

/** Dates are of one license: the next machine would get them, too. */
function requireUsual(terms: Partial<Terms>): void {
  const ofOneLicense = (['until', 'notBefore', 'fromEnd', 'shorten'] as const).filter(
    (name) => terms[name] !== undefined,
  );
  if (ofOneLicense.length === 0) return;
  const fields = ofOneLicense.map((name) => `${name}: not in the usual terms of a product`);
  throw new LicensingError('TERMS_INVALID', { fields });
}

async function set(values: ProductValues, session: Session, usual: UsualTerms): Promise<ExitCode> {
  const typed = requireDate(values.date);
  const all = await withDesk(values, session, async (desk) => {
    await askingDate(typed, session, (date) => desk.setUsualTerms({ usual, date }));
    return desk.usualTerms();
  });
  return print(all, session);
}

async function print(usual: readonly UsualTerms[], session: Session): Promise<ExitCode> {
  if (session.settings.json) printJson(session, { usual });
  else {
    const { defaultTerms } = session.program.surroundings.profile;
    session.out.print(showUsualTerms(usual, defaultTerms, await displayOf(session)));
  }
  return EXIT.done;
}
