import type { ReactNode } from 'react';
import { Callout } from '../design/callout.tsx';
import { Card } from '../design/card.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Facts } from '../design/facts.tsx';
import { Instruction } from '../design/instruction.tsx';
import { RefusalInFull } from '../design/refusal.tsx';
import type { Tone } from '../design/tone.tsx';
import { VerdictBanner } from '../design/verdict-banner.tsx';
import { useTexts } from '../state/texts.ts';
import { ButtonStates, FieldStates } from './control-states.tsx';
import { TokenStates } from './token-states.tsx';
import './components-page.css';

const TONES = ['ok', 'warn', 'stop', 'info'] as const satisfies readonly Tone[];

/** Each component once for each of its states, with words of the program. */
export function ComponentsPage() {
  const { t } = useTexts();
  return (
    <main className="components">
      <h1>{t('app.shell.title')}</h1>
      <Part name="tokens">
        <TokenStates />
      </Part>
      <Part name="Button, MenuButton, CopyButton">
        <ButtonStates />
      </Part>
      <Part name="TextField, SelectField, ChoiceCards, CheckField, SwitchField">
        <FieldStates />
      </Part>
      <Part name="VerdictBanner">
        {TONES.map((tone) => (
          <VerdictBanner key={tone} tone={tone} title={t(`app.shell.tones.${tone}`)}>
            <p>{t('app.importing.preview.before')}</p>
          </VerdictBanner>
        ))}
      </Part>
      <Part name="Callout, Refusal">
        {TONES.map((tone) => (
          <Callout key={tone} tone={tone} title={t(`app.shell.tones.${tone}`)}>
            <p>{t('app.importing.what')}</p>
          </Callout>
        ))}
        <RefusalInFull refusal={{ code: 'DISK_FULL', details: {} }} />
      </Part>
      <Part name="Card, Facts, Disclosure, Instruction">
        <Card title={t('app.shell.about')} aside={<span className="soft">0.1.0</span>}>
          <Facts
            facts={[
              [t('app.shell.vendor'), 'Demo Automation'],
              [t('app.shell.contact'), 'licenses@demo.invalid'],
            ]}
          />
          <Disclosure title={t('app.inspect.content')}>
            <p>{t('app.inspect.lead')}</p>
          </Disclosure>
          <Disclosure title={t('app.inspect.content')} isOpen>
            <Instruction>softkey status --json</Instruction>
          </Disclosure>
        </Card>
      </Part>
    </main>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="stack" aria-label={name}>
      <h2 lang="en">{name}</h2>
      {children}
    </section>
  );
}
