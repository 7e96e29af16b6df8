import type { PrintToPDFOptions } from 'electron';

const INCHES: Record<string, readonly [width: number, height: number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

/** Electron's options as Chromium wants them: both print by the same engine. */
export function chromiumPdfOptions(options: PrintToPDFOptions) {
  const { margins = {}, pageSize = 'Letter', pageRanges = '' } = options;
  const named = typeof pageSize === 'string' ? INCHES[pageSize] : [pageSize.width, pageSize.height];
  if (named === undefined) throw new Error(`Invalid pageSize ${pageSize}`);
  const [paperWidth = 0, paperHeight = 0] = named;
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    paperWidth,
    paperHeight,
    pageRanges,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
  };
}
