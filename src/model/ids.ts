/** A short name that files and references use: `caen`, `portsmouth-virginia`. */
const id = '[a-z0-9]+(-[a-z0-9]+)*';
/** A BCP 47 language tag, as far as leaflets need: en-GB, fr, zh-Hans. */
const language = '[a-z]{2,3}(-[A-Za-z0-9]{2,8})*';

/** The day of an issue, and behind a point which of that day's it is, from the second on: 2021-07-19, 2021-07-19.2. */
export const issuePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(\.([2-9]|[1-9]\d))?$/;

/** So long that a file's name has room for it with issue and edition. */
export const longestId = 64;
export const idPattern = new RegExp(`^${id}$`);
export const languagePattern = new RegExp(`^${language}$`);

const overlay = new RegExp(`^(?<id>${id})\\.(?<language>${language})$`);

let names: Intl.DisplayNames | undefined;
/** Opened when first asked: Node takes some 40 ms over it. */
const nameOf = (tag: string): string | undefined => {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(tag);
};

/**
 * What the name of a language version's file says, without its ending: `<id>.<lang>`. Undefined for any other name; what
 * looks like a tag and is no language's, such as `ectc.old`, is none.
 */
export function overlayName(stem: string): { readonly id: string; readonly language: string } | undefined {
  const { id = '', language = '' } = overlay.exec(stem)?.groups ?? {};
  return id !== '' && isLanguage(language) ? { id, language } : undefined;
}

/** Whether a tag is that of a known language, written as BCP 47 (RFC 5646, 2.1.1) writes it: zh-Hans, not zh-hans. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && nameOf(tag) !== undefined;
  } catch {
    return false;
  }
}

/** What a language is called in English; the tag where nobody knows. */
export const languageName = (tag: string): string => nameOf(tag) ?? tag;
