import type { WebContents } from 'electron';
import { LicensingError } from '../../shared/errors/refusal.ts';

/** Chromium's error when the person cancels. */
const CANCELLED = /cancell?ed/i;

export function printPage(page: WebContents): Promise<void> {
  return new Promise((resolve, reject) =>
    page.print({ printBackground: true }, (isPrinted, reason) => {
      if (isPrinted || CANCELLED.test(reason)) resolve();
      else reject(new LicensingError('PRINT_FAILED'));
    }),
  );
}

export function pdfOf(page: WebContents): Promise<Uint8Array> {
  return page.printToPDF({ printBackground: true, pageSize: 'A4', preferCSSPageSize: true });
}
