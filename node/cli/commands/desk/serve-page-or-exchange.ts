import type { ExitCode } from '../../../../shared/errors/codes.ts';
import { usageRefusal } from '../../command-line.ts';
import type { ServeValues } from '../../serve-page.ts';
import type { Session } from '../../session.ts';
import type { ServeExchangeValues } from './serve-exchange.ts';

type Values = ServeValues & Omit<ServeExchangeValues, 'exchange'> & { readonly exchange: string | undefined };

/** Of two services in one command, each refuses what only the other one has. */
export async function runDeskServeEither(values: Values, session: Session): Promise<ExitCode> {
  const { exchange, port, idle } = values;
  if (exchange === undefined) {
    const alone = (['tls-cert', 'tls-key', 'first'] as const).find((name) => values[name]);
    if (alone !== undefined) throw usageRefusal('optionAlone', `--${alone}`, '', '--exchange');
    return (await import('./serve.ts')).runDeskServe(values, session);
  }
  const other = port !== undefined ? '--port' : idle !== undefined ? '--idle' : undefined;
  if (other !== undefined) throw usageRefusal('notTogether', other, '', '--exchange');
  return (await import('./serve-exchange.ts')).runServeExchange({ ...values, exchange }, session);
}
