import { Notification } from 'electron';
import { list, text } from '../../shared/document/shape.ts';
import { remind, reminderText } from '../../shared/status/reminders.ts';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import type { StatusView } from '../../shared/views.ts';
import { jsonFile } from '../app/json-file.ts';

const told = list(text(1, 300), 0, 10_000);

/**
 * Tells a person before a softkey ends. Each reminder is given once, even if the app is started anew in
 * between.
 */
export function remindersIn(
  file: string,
  vendorName: string,
  open: () => void,
): (status: StatusView, texts: AppTexts) => void {
  const kept = jsonFile(file, told);
  let heard = kept.read() ?? [];
  return (status, texts) => {
    const { due, told: now } = remind(status, heard);
    if (now.join('\n') !== heard.join('\n')) kept.keep([...now]);
    heard = now;
    if (due === null || !Notification.isSupported()) return;
    const notification = new Notification(reminderText(status, vendorName, texts));
    notification.on('click', open);
    notification.show();
  };
}
