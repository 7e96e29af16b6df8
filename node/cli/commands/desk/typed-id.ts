/**
 * The id of a softkey or an approval as a person typed it: in small letters, too, and with the letters that
 * are mistaken for digits (spec B6 has no I, L and O). What is no id stays as it is, and the refusal shows
 * it.
 */
export function typedId(word: string): string {
  const id = word.trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^(?:SK|AP)(?:-[0-9A-Z]{4}){4}$/.test(id) ? id : word;
}
