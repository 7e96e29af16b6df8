import { useMemo, useState } from 'react';
import { leavesOf } from '../../../shared/document/leaves.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { useTexts } from '../../state/texts.ts';
import './payload-table.css';

const ROWS_AT_FIRST = 100;
/**
 * No text of a document is longer (spec §7); what is, is a nested envelope, which is shown opened by itself.
 */
const LONGEST_TEXT = 400;
const BEGINNING = 24;

/**
 * A payload as it is written: every member by its path, in the file's own order and words. Made when it is
 * wanted.
 */
export function PayloadTable({ title, payload }: { title: string; payload: unknown }) {
  const [isWanted, setWanted] = useState(false);
  if (typeof payload !== 'object' || payload === null) return null;
  return (
    <Disclosure title={title} level={4} onOpen={() => setWanted(true)}>
      {isWanted && <Rows payload={payload} title={title} />}
    </Disclosure>
  );
}

function Rows({ payload, title }: { payload: object; title: string }) {
  const { t } = useTexts();
  const [most, setMost] = useState(ROWS_AT_FIRST);
  const leaves = useMemo(() => [...leavesOf(payload, (_item, place) => String(place))], [payload]);
  return (
    <div className="stack">
      <table className="payload">
        <caption className="unseen">{title}</caption>
        <tbody>
          {leaves.slice(0, most).map(([path, value]) => (
            <tr key={path}>
              <th scope="row">
                <Foreign>{path}</Foreign>
              </th>
              <td>
                <Foreign>{valueText(value)}</Foreign>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {leaves.length > most && (
        <div>
          <Button onPress={() => setMost(most + ROWS_AT_FIRST)}>
            {t('inspect.more', { count: leaves.length - most })}
          </Button>
        </div>
      )}
    </div>
  );
}

function valueText(value: unknown): string {
  if (value === null || value === '' || Array.isArray(value)) return NOTHING;
  const text = String(value);
  return text.length > LONGEST_TEXT ? `${text.slice(0, BEGINNING)}… (${text.length})` : text;
}
