import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTexts } from '../../state/texts.ts';
import './yes-no.css';

/** A question that is answered with yes or no. */
export function YesNo({
  question,
  value,
  onChange,
}: {
  question: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const { t } = useTexts();
  return (
    <RadioGroup
      className="yes-no"
      orientation="horizontal"
      value={value ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'yes')}
    >
      <Label className="yes-no-question">{question}</Label>
      <div className="yes-no-answers">
        {(['no', 'yes'] as const).map((answer) => (
          <Radio key={answer} value={answer} className="yes-no-answer">
            {t(`app.project.${answer}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
