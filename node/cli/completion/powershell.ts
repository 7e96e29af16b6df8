import { type Descriptions, type Place, whole } from './typed-words.ts';

const HEAD =
  '# What may be typed behind softkey, for PowerShell: softkey completion powershell | Out-String | Invoke-Expression';

/**
 * A script for PowerShell, from 5.1 on. Where it has nothing to say, PowerShell offers the names of files.
 */
export function powershellScript(places: readonly Place[], descriptions: Descriptions): string {
  return `${HEAD}
Register-ArgumentCompleter -Native -CommandName softkey -ScriptBlock {
  param($word, $line, $cursor)
  $places = @{
${places.map((place) => entry(place, descriptions)).join('\n')}
  }
  $place = ''
  foreach ($element in @($line.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $cursor) { break }
    $longer = "$place $($element.Extent.Text)".Trim()
    if ($places.ContainsKey($longer)) { $place = $longer }
  }
  $offered = if ($word.StartsWith('-')) { $places[$place].Options } else { $places[$place].Next }
  foreach ($name in $offered.Keys) {
    if (-not $name.StartsWith($word)) { continue }
    [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $offered[$name])
  }
}
`;
}

function entry({ path, next, options }: Place, { ofCommand, ofOption }: Descriptions): string {
  const words = next.map((word) => described(word, ofCommand(whole(path, word))));
  const names = options.map(([name]) => described(`--${name}`, ofOption(name)));
  return `    ${quoted(path)} = @{ Next = ${table(words)}; Options = ${table(names)} }`;
}

/** In this order, as the help has them. */
function table(entries: readonly string[]): string {
  return `[ordered]@{ ${entries.join('; ')} }`;
}

/** PowerShell refuses an empty description. */
function described(name: string, text: string): string {
  return `${quoted(name)} = ${quoted(text === '' ? name : text)}`;
}

/** A word of PowerShell, in single quotes, of which it knows four more. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
}
