/** How a slip looks on paper and, the same, on a screen: dark on white, one request to a sheet. */
export const SLIP_STYLE = `
@page { margin: 14mm }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { background: #fff; color: #111; font: 14px/1.35 system-ui, sans-serif }
main { max-width: 180mm; margin: 0 auto; padding: 8mm; break-after: page }
main:last-child { break-after: auto }
header { display: flex; align-items: baseline; justify-content: space-between; gap: 1em; border-bottom: 2px solid }
h1 { font-size: 2em; overflow-wrap: anywhere }
h2 { font-size: 1.05em; margin-top: 1em }
.codes { display: flex; flex-wrap: wrap; gap: 4mm; margin-top: 4mm }
figure { flex: 0 1 64mm; break-inside: avoid }
svg { display: block; width: 100% }
figcaption { text-align: center; font-size: .85em }
.check { margin: 3mm 0; font-size: 1.1em }
.check strong { font: 700 1.6em ui-monospace, monospace; letter-spacing: .06em }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15em 1.2em }
dt { color: #444 }
dd { overflow-wrap: anywhere; font-weight: 600 }
ol { padding-left: 1.5em }
li { margin-top: .3em }
@media print { main { padding: 0; max-width: none } }
`;
