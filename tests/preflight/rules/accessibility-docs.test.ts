import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Rule } from '../../../src/preflight/rule.js';
import { a2aRules } from '../../../src/preflight/rules/a2a/index.js';
import { uaRules } from '../../../src/preflight/rules/ua/index.js';
import { webProfile } from '../../../src/preflight/web.js';
import { byPerson, conditions } from './matterhorn.js';

const file = 'docs/accessibility.md';
const ruleOf = new Map(uaRules.map((rule) => [rule.id, rule]));

it('every condition that a machine can decide has its rule, and no other has', () => {
  const asked = conditions.filter(({ how }) => how === 'machine').map(({ number }) => `ua/${number}`);
  const numbered = uaRules.map(({ id }) => id).filter((id) => /^ua\/\d/.test(id));
  expect(numbered).toEqual(asked);
  expect(Object.keys(webProfile.rules)).toEqual([...uaRules, ...a2aRules].map(({ id }) => id));
});

it('every condition that needs a person says how', () => {
  const open = conditions.filter(({ number, how }) => how === 'person' && !byPerson[number.slice(0, 2)]);
  expect(open).toEqual([]);
  const unused = Object.keys(byPerson).filter(
    (checkpoint) => !conditions.some(({ number, how }) => how === 'person' && number.startsWith(checkpoint)),
  );
  expect(unused).toEqual([]);
});

it('the page on accessibility is made of what rules and conditions say', () => {
  const page = pageOf();
  if (process.env.UPDATE) writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});

function pageOf(): string {
  const machine = conditions.filter(({ how }) => how === 'machine');
  const beside = uaRules.filter(({ id }) => !/^ua\/\d/.test(id));
  return [
    '# Accessible PDFs: what is checked, and what needs a person',
    '',
    '`npx leaflets preflight --profile web FILE.pdf` holds any PDF, made here or not, against **PDF/UA-1** (ISO 14289-1:2014), by the numbers of the [Matterhorn Protocol 1.1](https://pdfa.org/resource/the-matterhorn-protocol/), and against **PDF/A-2a** (ISO 19005-2:2011, level A), by its clauses. Without `--profile` that happens to files whose metadata claim PDF/UA.',
    '',
    'What PDF/UA asks for is an error. What PDF/A asks for is a warning, and an error in files that claim PDF/A. What can’t be decided for a file is *not checked*, with the reason. A file that all rules pass has passed these rules, no more: nothing here says that it is valid, and about half of what makes a document accessible only a person can tell. [Twins](accessibility-twins.md) shows every rule at work.',
    '',
    '## With a person’s help',
    '',
    'An hour is enough for a leaflet. All of these cost nothing:',
    '',
    '- [PAC](https://pac.pdf-accessibility.org) (Windows): checks by the Matterhorn Protocol as well, and shows a *screen reader preview* and the *logical structure*. Open the file, then look through both.',
    '- [NVDA](https://www.nvaccess.org) (Windows): open the PDF in Adobe Reader or a browser, press NVDA+↓ (on the laptop layout NVDA+A) and listen to the whole file with the page before you. Then Tab from link to link, H from heading to heading, G from picture to picture.',
    '- VoiceOver: on an iPhone (Settings, Accessibility), open the PDF in Files, swipe up with two fingers and listen. On macOS (Cmd+F5), open it in Adobe Reader, press VO+A and listen; VO+U lists headings and links. Preview on macOS takes little notice of tags: what is amiss there need not be the file’s fault.',
    '- [Poppler](https://poppler.freedesktop.org) (everywhere): `pdfinfo -struct-text FILE.pdf` prints the tags with their text in the order of reading. It prints no descriptions of pictures, and letters with accents in the titles of sections as ��: neither is the file’s fault.',
    '- A phone: read the file on it, at the size at which you can.',
    '',
    'If a condition below turns up, mend the content (a description, a heading’s level, a language) and build again.',
    '',
    '| look for it so | what can be wrong |',
    '|---|---|',
    ...Object.entries(byPerson)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([checkpoint, how]) => {
        const own = conditions.filter(
          ({ number, how: by }) => by === 'person' && number.startsWith(checkpoint),
        );
        return `| ${how} | ${own.map(({ number, what }) => `**${number}** ${what}`).join('; ')} |`;
      }),
    '',
    `## By machine: PDF/UA-1, ${machine.length} conditions`,
    '',
    'Each is a rule with the condition’s number, `ua/01-003` and so on; what exactly it looks at stands behind it. None of those that the protocol leaves to machines is left out.',
    '',
    '| rule | fails when | what is looked at |',
    '|---|---|---|',
    ...machine.map(
      ({ number, what }) => `| ua/${number} | ${what} | ${cell(ruleOf.get(`ua/${number}`)?.checks ?? '')} |`,
    ),
    '',
    'Two numbers of the protocol have no test:',
    '',
    ...conditions.filter(({ how }) => how === 'none').map(({ number, what }) => `- ${number}: ${what}.`),
    '',
    'What PDF/UA-1 asks for beside that, without a number:',
    '',
    ...ruleTable(beside),
    `## By machine: PDF/A-2a, ${a2aRules.length} rules`,
    '',
    'By the clauses of ISO 19005-2. What needs knowledge of scripts, films or signatures is not looked into: files with JPEG 2000 pictures, embedded files or signatures can’t pass here.',
    '',
    ...ruleTable(a2aRules),
    '## What the rules mean, and how to mend what they find',
    '',
    ...[...uaRules, ...a2aRules].flatMap(sectionOf),
    '',
    'For developers: this page is made by `UPDATE=1 npx vitest run tests/preflight/rules/accessibility-docs.test.ts` from what the rules say of themselves.',
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const ruleTable = (rules: readonly Rule[]): string[] => [
  '| rule | asks | what is looked at |',
  '|---|---|---|',
  ...rules.map(({ id, title, checks }) => `| ${id} | ${title} | ${cell(checks)} |`),
  '',
];
const sectionOf = ({ id, title, means, mend, source }: Rule): string[] => [
  `- **${id}**: ${title}. For readers: ${means} To mend it: ${mend} (${source})`,
];
