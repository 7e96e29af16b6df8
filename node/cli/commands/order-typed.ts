import { type Answers, FIRST_ANSWERS } from '../../../shared/advisor/answers.ts';
import { declarationOf, rolesFor } from '../../../shared/advisor/declaration.ts';
import type { Question } from '../../../shared/advisor/questions.ts';
import type { InputOf } from '../../../shared/contract.ts';
import type { Client } from '../../../shared/door.ts';
import { productIds } from '../../../shared/profile/products.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { canAsk, type Questioner, questionerOn } from '../asking.ts';
import { usageRefusal } from '../command-line.ts';
import { readJsonInput } from '../hand-written.ts';
import type { Session } from '../session.ts';
import { choiceIn, kindHere, REDUNDANCIES } from './advise.ts';
import { askAnswers } from './advise-questions.ts';

type Order = InputOf<'preLicense.create'>['order'];

/** An order: in a file, or as options. */
export interface OrderValues {
  readonly order: string | undefined;
  readonly product: string | undefined;
  readonly customer: string | undefined;
  readonly contact: string | undefined;
  readonly reference: string | undefined;
  readonly hypervisor: string | undefined;
  readonly ha: boolean;
  readonly ft: boolean;
  readonly redundancy: string | undefined;
}

/** What an order is made of where there is no file. */
const PARTS = [
  'product',
  'customer',
  'contact',
  'reference',
  'hypervisor',
  'ha',
  'ft',
  'redundancy',
] as const satisfies readonly (keyof OrderValues)[];

/**
 * The order out of its file, out of what was typed, or on a terminal out of a conversation. The door checks
 * its fields, whichever way it came.
 */
export async function orderOf(values: OrderValues, door: Client, session: Session): Promise<Order> {
  const typed = PARTS.find((part) => values[part] !== undefined && values[part] !== false);
  if (values.order !== undefined) {
    if (typed !== undefined) throw usageRefusal('notTogether', `--${typed}`, '', '--order');
    return (await readJsonInput(values.order, session)) as Order;
  }
  if (typed !== undefined) return typedOrder(values, door);
  if (session.settings.json || !canAsk(session)) throw usageRefusal('optionMissing', '--order', '');
  return askedOrder(door, session);
}

async function typedOrder(values: OrderValues, door: Client): Promise<Order> {
  const { product, customer, contact = '', reference = '', ha, ft } = values;
  if (product === undefined) throw usageRefusal('optionMissing', '--product', '');
  if (customer === undefined) throw usageRefusal('optionMissing', '--customer', '');
  const found = { ...FIRST_ANSWERS, hypervisor: await kindHere(door) };
  const { hypervisor = declarationOf(found, '').hypervisor } = values;
  const redundancy = choiceIn('--redundancy', values.redundancy, REDUNDANCIES) ?? 'none';
  const architecture = { hypervisor, ha, ft, redundancy, role: '' };
  return { product, customer: { name: customer, contact }, architecture, reference };
}

/** What of a plan stands in an order. */
const ASKED: readonly Question[] = ['hypervisor', 'hypervisorVersion', 'ha', 'ft', 'redundancy', 'epm'];

async function askedOrder(door: Client, session: Session): Promise<Order> {
  const { products } = await door['vendor.read']({});
  const first: Answers = { ...FIRST_ANSWERS, hypervisor: await kindHere(door) };
  const texts = await session.texts();
  const questioner = await questionerOn(session);
  const { t } = texts;
  try {
    const ids = productIds({ products });
    for (const { id, name } of products) questioner.say(`  ${foreign(id)}  ${foreign(name)}`);
    const product = await askText(t('orderQuestion.product'), ids[0] ?? '', questioner);
    const name = await askText(t('orderQuestion.customer'), undefined, questioner);
    const contact = await askText(t('orderQuestion.contact'), '', questioner);
    const reference = await askText(t('orderQuestion.reference'), '', questioner);
    const answers = await askAnswers(first, questioner, texts, (question) => ASKED.includes(question));
    const roles = rolesFor(answers);
    const [only = ''] = roles;
    const asked = t('orderQuestion.role', { roles: roles.join(', ') });
    const role = roles.length === 1 ? only : await askText(asked, only, questioner);
    return { product, customer: { name, contact }, architecture: declarationOf(answers, role), reference };
  } finally {
    questioner.done();
  }
}

/** Enter takes what stands in brackets; without `usual`, something has to be typed. */
async function askText(question: string, usual: string | undefined, { ask }: Questioner): Promise<string> {
  const brackets = usual === undefined || usual === '' ? '' : ` [${usual}]`;
  for (;;) {
    const typed = (await ask(`${question}${brackets} `))?.trim();
    if (typed === undefined) throw usageRefusal('notAnswered', '', '');
    if (typed !== '') return typed;
    if (usual !== undefined) return usual;
  }
}
