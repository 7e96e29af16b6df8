/** Rules of the screens that a sheet needs: those of the drawing, of the advice, and of the sheet itself. */
const OF_A_SHEET = /\.(?:board|plan|storage-sign|badge|license|advice|outage|soft|small|stack-tight)\b/;

/**
 * A sheet as a page of its own that needs nothing else. `content` is markup as the browser wrote it; its
 * looks are taken from the styles of the page that shows it.
 */
export function planFileOf(content: string, title: string, lang: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
*, *::before, *::after { box-sizing: border-box; }
${stylesOfASheet()}
body { margin: 0; }
.plan-paper { display: block; }
.unseen { display: none; }
</style>
</head>
<body><main class="plan-paper">${content}</main></body>
</html>
`;
}

function stylesOfASheet(): string {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  return rules
    .map(({ cssText }) => cssText)
    .filter((text) => OF_A_SHEET.test(text))
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
