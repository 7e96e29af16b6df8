import type { NotificationConstructorOptions } from 'electron';
import { Imitation } from '../imitation/imitation.ts';

export const shownNotifications: Notification[] = [];

/** Electron's `Notification`. A spec clicks one by emitting `click`. */
export class Notification extends Imitation {
  static override readonly fires = ['close', 'show'];
  static override readonly neverFires = ['action', 'click', 'failed', 'reply'];
  title: string;
  body: string;
  silent: boolean;

  static isSupported(): boolean {
    return true;
  }

  constructor({ title = '', body = '', silent = false }: NotificationConstructorOptions = {}) {
    super();
    this.title = title;
    this.body = body;
    this.silent = silent;
  }

  show(): void {
    shownNotifications.push(this);
    this.emit('show');
  }

  close(): void {
    this.emit('close');
  }
}
