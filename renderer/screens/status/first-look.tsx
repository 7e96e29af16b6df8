import { identityOf } from '../../../shared/machine/identity.ts';
import { Foreign } from '../../design/foreign.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAnswer } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';

/** What was seen of the machine in one line: what it runs on, and whether it can be known again. */
export function FirstLook() {
  const { t } = useTexts();
  const { station } = useHost();
  const { answer } = useAnswer(() => station['machine.read']({ askRoot: false }));
  if (answer.at === 'waiting') return <p className="soft">{t('app.home.first.reading')}</p>;
  if (answer.at === 'refused') return null;
  const { hypervisor, platform, readings } = answer.value;
  const identity = identityOf(readings);
  const tone = { strong: 'ok', weak: 'warn', none: 'stop', unknown: 'warn' } as const;
  return (
    <p className="home-look" role="status">
      <ToneSign tone={tone[identity]} named />
      <span>
        <Foreign>{`${t(`hypervisor.${hypervisor.kind}`)} · ${t(`app.machine.platform.${platform}`)}`}</Foreign>
        {' · '}
        {t(`app.machine.identity.${identity}.title`)}
      </span>
    </p>
  );
}
