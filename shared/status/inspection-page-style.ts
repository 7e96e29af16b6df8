/** How a report looks on a screen, light or dark, and on A4. `widths`: of the table's columns, in percent. */
export function pageStyle(widths: readonly number[]): string {
  const columns = widths.map((width, at) => `th:nth-child(${at + 1}) { width: ${width}% }`);
  // Before the looks, which let go of them in a narrow window.
  return `\n${columns.join(' ')}${LOOKS}`;
}

const LOOKS = `
@page { size: A4; margin: 14mm }
:root { color-scheme: light dark; --paper: #fff; --ink: #15191f; --soft: #515a66; --line: #c9ced6; --wash: #f2f4f7; --good: #14642f; --bad: #a3181c }
@media (prefers-color-scheme: dark) { :root { --paper: #16191e; --ink: #e6e9ee; --soft: #a3acb9; --line: #3c434d; --wash: #20252c; --good: #6fcf8b; --bad: #ff8f8a } }
@media print { :root { color-scheme: light; --paper: #fff; --ink: #111; --soft: #444; --line: #aaa; --wash: #f2f2f2; --good: #14642f; --bad: #a3181c } }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { background: var(--paper); color: var(--ink); font: 14px/1.45 system-ui, sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact }
main { max-width: 1100px; margin: 0 auto; padding: 24px }
header { border-bottom: 2px solid; padding-bottom: 8px }
header p, small, .where, dt { color: var(--soft) }
h1 { font-size: 1.7em; line-height: 1.2 }
h2 { font-size: 1.25em; margin: 1.5em 0 .5em; overflow-wrap: anywhere; break-after: avoid }
h3 { font-size: 1.05em; overflow-wrap: anywhere; break-after: avoid }
h4 { font-size: 1em; margin: .9em 0 .2em; overflow-wrap: anywhere; break-after: avoid }
small { font-size: .88em; font-weight: 400 }
code { font: .88em ui-monospace, monospace; overflow-wrap: anywhere }
ol, ul { padding-left: 1.5em }
li { margin-top: .3em; overflow-wrap: anywhere }
.findings ol > li { margin-top: .9em; break-inside: avoid }
.findings h3 { color: var(--bad) }
.where { font-size: .92em; margin-top: .2em }
.good { color: var(--good) }
.bad { color: var(--bad) }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th, td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
thead { display: table-header-group }
thead th { background: var(--wash); font-size: .92em }
tr { break-inside: avoid }
tbody th { font-weight: 600 }
tbody th small { display: block }
article { border: 1px solid var(--line); border-radius: 6px; padding: 12px 14px; margin-top: 10px }
dl { display: grid; grid-template-columns: minmax(6em, max-content) 1fr; gap: .1em 1.2em; margin-top: .3em }
dt, dd { overflow-wrap: anywhere; min-width: 0 }
.content { font-size: .92em }
.inside { border-left: 3px solid var(--line); padding-left: 10px }
@media (max-width: 640px) { main { padding: 14px } .all, .all tbody, .all tr, .all th, .all td { display: block; width: auto } .all thead { display: none } .all td { border: 0; padding: 0 8px } .all tr { border-bottom: 1px solid var(--line); padding-bottom: 6px } .all tbody th { border: 0 } dl { grid-template-columns: 1fr } }
@media print { main { max-width: none; padding: 0 } body { font-size: 10pt } }
`;
