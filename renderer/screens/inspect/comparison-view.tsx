import { sentence } from '../../../shared/text/format.ts';
import { proofText } from '../../../shared/text/verify-text.ts';
import type { ComparedDocument, Comparison } from '../../../shared/views.ts';
import { Card } from '../../design/card.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { MatchPicture } from '../../design/match-picture.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import './comparison-view.css';

/** How two documents differ: what they are, their fields, then whether their machines are the same. */
export function ComparisonView({
  names,
  comparison,
}: {
  names: readonly [one: string, other: string];
  comparison: Comparison;
}) {
  const { t } = useTexts();
  const { one, other, match } = comparison;
  return (
    <Card title={t('app.inspect.compare.title')}>
      <div className="compared">
        <Side title={t('inspect.one')} name={names[0]} document={one} />
        <Side title={t('inspect.other')} name={names[1]} document={other} />
      </div>
      <Fields comparison={comparison} />
      {match !== null && (
        <div className="stack-tight">
          <h3>{t('inspect.machines')}</h3>
          <MatchPicture report={match} host={null} />
        </div>
      )}
    </Card>
  );
}

function Side({ title, name, document }: { title: string; name: string; document: ComparedDocument }) {
  const texts = useTexts();
  const { t } = texts;
  const { kind, checkCode, proof } = document;
  return (
    <section className="compared-side" aria-label={title}>
      <p className="soft small">{title}</p>
      <p className="compared-name">
        <Foreign>{name}</Foreign>
      </p>
      <p>
        {sentence(t(`kind.${kind}`))} · <code>{checkCode}</code>
      </p>
      <p className="compared-trust">
        <ToneSign tone={proof === null ? 'stop' : proof === 'vendor' ? 'ok' : 'info'} />
        {proofText(proof, texts)}
      </p>
    </section>
  );
}

function Fields({ comparison: { fields, more } }: { comparison: Comparison }) {
  const { t } = useTexts();
  if (fields.length === 0) return <p>{t('inspect.alike')}</p>;
  const value = (text: string | null) =>
    text === null ? <span className="soft">{t('inspect.noField')}</span> : <Foreign>{text}</Foreign>;
  return (
    <div className="stack-tight">
      <h3 id="fields-that-differ">{t('inspect.fields')}</h3>
      <table className="payload compared-fields" aria-labelledby="fields-that-differ">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('inspect.one')}</th>
            <th scope="col">{t('inspect.other')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ path, one, other }) => (
            <tr key={path}>
              <th scope="row">
                <Foreign>{path}</Foreign>
              </th>
              <td>{value(one)}</td>
              <td>{value(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="soft">{t('inspect.more', { count: more })}</p>}
    </div>
  );
}
