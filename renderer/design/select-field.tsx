import { useId } from 'react';
import type { Choice, Labelled } from './fields.tsx';
import './select-field.css';

/** One of many choices, in the browser's own list: it works here as it does everywhere else. */
export function SelectField<T extends string>({
  label,
  hint,
  error,
  placeholder,
  choices,
  value,
  onChange,
  isRequired = false,
}: Labelled & {
  /** Nothing goes on without a choice. */
  isRequired?: boolean;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
}) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  const chosen = choices.find((choice) => choice.id === value)?.id ?? '';
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="field-list">
        <select
          id={id}
          className="field-input field-select"
          aria-invalid={error !== undefined}
          aria-required={isRequired || undefined}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          value={chosen}
          onChange={({ target }) => {
            const choice = choices.find((one) => one.id === target.value);
            if (choice) onChange(choice.id);
          }}
        >
          {/* Without this option the browser would show the first choice as if it were chosen. */}
          {chosen === '' && (
            <option value="" disabled hidden>
              {placeholder}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id} lang={choice.lang}>
              {choice.label}
            </option>
          ))}
        </select>
        <span aria-hidden="true" className="field-arrow" />
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </div>
  );
}
