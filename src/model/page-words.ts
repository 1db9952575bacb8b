/** What the web page and the plain text say beside the leaflet's own words, where content/wording.yaml has no other. */
export const pageWording = {
  'page-contents': 'On this page',
  'page-required': 'needed',
  'page-fill-in':
    'Fill this in here and print the page, or print it and take a pen. Nothing you type is sent anywhere.',
  'page-send': 'Send',
  'page-send-email':
    'Your e-mail program opens with what you have filled in; nothing is sent before you send it there.',
  'page-send-web': 'What you have filled in is sent to',
  issue: 'Issue',
} as const;
export type PageWord = keyof typeof pageWording;

/** The fixed words of a leaflet's page, from its wording or else in English. */
export const pageWords =
  (wording: Readonly<Record<string, string>>) =>
  (key: PageWord): string =>
    (Object.hasOwn(wording, key) ? wording[key] : undefined) ?? pageWording[key];
