import type { MenuItemConstructorOptions } from 'electron';
import { app } from '../app/app.ts';
import { Imitation, NotImitated, SilentImitation } from '../imitation/imitation.ts';
import { registry } from '../registry.ts';
import { note } from '../system/asked.ts';
import { ROLES } from './roles.ts';

let applicationMenu: Menu | null = null;
let lastCommand = 0;

/** Electron's `Menu`. Nothing is drawn: a spec clicks items by their ids, as it does on real Electron. */
export class Menu extends Imitation {
  static override readonly fires = ['menu-will-close', 'menu-will-show'];
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this;
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.allItems().find((item) => item.id === id) ?? null;
  }

  popup(): void {
    note(
      'Menu.popup',
      this.items.map(({ label }) => label),
    );
    this.emit('menu-will-show');
  }

  /** Not Electron's: with those of all submenus. */
  allItems(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.allItems() ?? [])]);
  }

  /** Not Electron's: the radio buttons of one group, which separators divide. */
  radiosBeside(item: MenuItem): MenuItem[] {
    const at = this.items.indexOf(item);
    const isRadio = ({ type }: MenuItem) => type === 'radio';
    const before = this.items.slice(0, at).findLastIndex((other) => !isRadio(other)) + 1;
    const end = this.items.findIndex((other, index) => index > at && !isRadio(other));
    return this.items.slice(before, end === -1 ? undefined : end);
  }
}

/** Electron's `MenuItem`. */
export class MenuItem extends SilentImitation {
  readonly commandId = ++lastCommand;
  readonly id: string;
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly role: string | undefined;
  readonly submenu: Menu | undefined;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly click: (...args: unknown[]) => void;
  label: string;
  sublabel: string;
  toolTip: string;
  icon: unknown;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: Menu | undefined;

  constructor(options: MenuItemConstructorOptions) {
    super();
    const role = options.role === undefined ? undefined : ROLES[options.role.toLowerCase()];
    if (options.role !== undefined && role === undefined) throw new NotImitated(`the role ${options.role}`);
    if (role !== undefined && role.run === undefined && options.submenu === undefined)
      throw new NotImitated(`the role ${options.role} without a submenu of the app's own`);
    this.id = options.id ?? '';
    this.role = options.role?.toLowerCase();
    this.submenu = Array.isArray(options.submenu)
      ? Menu.buildFromTemplate(options.submenu)
      : (options.submenu as never);
    this.type = options.type ?? (this.submenu === undefined ? 'normal' : 'submenu');
    this.label = options.label ?? role?.label ?? '';
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.icon = options.icon;
    this.accelerator = options.accelerator ?? role?.accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.click = (event = {}, window = registry.focusedWindow() ?? undefined) => {
      if (!this.enabled) return;
      this.#check();
      if (role?.run !== undefined) role.run();
      else options.click?.(this as never, window as never, event as never);
    };
  }

  /** A check box changes; of radio buttons side by side the others let go. */
  #check(): void {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type !== 'radio') return;
    for (const item of this.menu?.radiosBeside(this) ?? []) item.checked = item === this;
  }
}

Object.defineProperty(app, 'applicationMenu', {
  get: () => applicationMenu,
  set: (menu: Menu | null) => Menu.setApplicationMenu(menu),
});
