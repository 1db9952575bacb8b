/**
 * Spaces that may not break, where a language puts one beside a sign. French (Lexique des règles typographiques en
 * usage à l’Imprimerie nationale): a narrow one before ; ! ?, a full one before : and inside « ». A plain space there is
 * made one; where there is none, none is added, since it may be an address or a time.
 */
export function signSpaces(text: string, language: string): string {
  if (!/^fr(-|$)/.test(language)) return text;
  return text.replace(/ (?=[;!?])/g, '\u202f').replace(/ (?=[:»])|(?<=«) /g, '\u00a0');
}
