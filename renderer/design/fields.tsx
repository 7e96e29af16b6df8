import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  Checkbox,
  type CheckboxProps,
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  Switch,
  type SwitchProps,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components';
import './fields.css';

export interface Labelled {
  readonly label: ReactNode;
  /** A sentence below: what it is for, or an example. */
  readonly hint?: ReactNode;
  /** What is wrong with what stands there, and what would be right. */
  readonly error?: string | undefined;
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  placeholder,
  ...rest
}: Labelled & { placeholder?: string } & Omit<TextFieldProps, 'className' | 'children'>) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
      <Label className="field-label">{label}</Label>
      <Input className="field-input" {...(placeholder === undefined ? {} : { placeholder })} />
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

/** Several lines of text. */
export function TextAreaField({
  label,
  hint,
  error,
  rows,
  ...rest
}: Labelled & { rows: number } & Omit<TextFieldProps, 'className' | 'children'>) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
      <Label className="field-label">{label}</Label>
      <TextArea className="field-input field-area" rows={rows} />
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly hint?: string;
  /** The language of the label, where it is another one than that of the page. */
  readonly lang?: string;
}

/** One of a few choices that are all visible, each with a short explanation. */
export function ChoiceCards<T extends string>({
  label,
  hint,
  error,
  choices,
  value,
  onChange,
}: Labelled & { choices: readonly Choice<T>[]; value: T | null; onChange: (value: T) => void }) {
  return (
    <RadioGroup
      className="field"
      isInvalid={error !== undefined}
      value={value}
      onChange={(id) => {
        const choice = choices.find((one) => one.id === id);
        if (choice) onChange(choice.id);
      }}
    >
      <Label className="field-label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <div className="choice-cards">
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className="choice-card">
            <span className="choice-mark" aria-hidden="true" />
            <span>
              <span className="choice-name">{choice.label}</span>
              {choice.hint !== undefined && <span className="choice-hint">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  );
}

/** Yes or no, to be ticked. */
export function CheckField({
  children,
  ...rest
}: Omit<CheckboxProps, 'className' | 'children'> & { children: ReactNode }) {
  return (
    <Checkbox {...rest} className="check">
      <span className="check-box" aria-hidden="true">
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path d="m4 9.5 3.4 3.4L14 6" />
        </svg>
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}

/** On or off, with effect at once. */
export function SwitchField({
  children,
  ...rest
}: Omit<SwitchProps, 'className' | 'children'> & { children: ReactNode }) {
  return (
    <Switch {...rest} className="switch">
      <span className="switch-track" aria-hidden="true" />
      <span>{children}</span>
    </Switch>
  );
}
