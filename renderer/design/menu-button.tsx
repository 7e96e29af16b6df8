import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { SpokenLanguage } from './spoken-language.tsx';
import './menu-button.css';

export interface MenuChoice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly hint?: string;
}

/** Several things to do of one sort, behind one button. */
export function MenuButton<T extends string>({
  label,
  choices,
  onChoose,
  isDisabled = false,
}: {
  label: string;
  choices: readonly MenuChoice<T>[];
  onChoose: (choice: T) => void;
  isDisabled?: boolean;
}) {
  return (
    <SpokenLanguage>
      <MenuTrigger>
        <AriaButton className="button button-plain" isDisabled={isDisabled}>
          {label}
          <span aria-hidden="true" className="menu-arrow" />
        </AriaButton>
        <Popover className="popover">
          <Menu
            className="choices"
            items={choices}
            onAction={(key) => {
              const chosen = choices.find(({ id }) => id === key);
              if (chosen) onChoose(chosen.id);
            }}
          >
            {(choice) => (
              <MenuItem className="choice menu-choice" id={choice.id} textValue={choice.label}>
                <span className="menu-label">{choice.label}</span>
                {choice.hint !== undefined && <span className="menu-hint">{choice.hint}</span>}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
    </SpokenLanguage>
  );
}
