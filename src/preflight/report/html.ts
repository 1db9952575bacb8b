import { escaped, reportPage } from '../../model/report-page.js';
import { type FileReport, failedOf, type RuleReport } from './file-report.js';
import { type Located, placeText } from './located.js';
import { mostPictures, type SpotPicture } from './pictures.js';
import { summaryText } from './summary.js';

export interface ShownReport {
  readonly report: FileReport;
  readonly pictures: ReadonlyMap<Located, SpotPicture>;
  /** What stands in the way of reading the file, or was amiss in it. */
  readonly said: readonly string[];
}

/** Findings of one rule that are listed; those beyond are counted. */
const mostFindings = 50;

/** One HTML page with everything in it: it can be sent on as it is. Whatever a PDF says in it stays text. */
export const htmlOf = (shown: readonly ShownReport[]): string =>
  reportPage(`Preflight: ${shown.map(({ report }) => report.path).join(', ')}`, style, [
    '<h1>Preflight</h1>',
    ...shown.flatMap(fileHtml),
    '<footer>A file that passes these rules has passed these rules, no more. What could not be decided is listed as not checked.',
    `Places are measured from the top left of the trim. Pictures show ${mostPictures} places at most, a few a rule.</footer>`,
  ]);

function fileHtml({ report, pictures, said }: ShownReport): string[] {
  const failed = failedOf(report);
  return [
    '<section>',
    `<h2>${escaped(report.path)}</h2>`,
    `<p class="quiet">Held against “${escaped(report.profile.name)}”: ${escaped(report.profile.title)}</p>`,
    `<p class="summary">${escaped(summaryText(report))}</p>`,
    ...said.map((text) => `<p class="said">${escaped(text)}</p>`),
    ...failed.flatMap((rule) => failedHtml(rule, pictures, report.profile.felt ?? 'at the press')),
    ...(report.rules.length > 0 ? tableHtml(report.rules) : []),
    '</section>',
  ];
}

function failedHtml(
  { rule, level, findings, because }: RuleReport,
  pictures: ReadonlyMap<Located, SpotPicture>,
  felt: string,
): string[] {
  const shown = findings.slice(0, mostFindings);
  const left = findings.length - shown.length;
  return [
    `<article class="${level}">`,
    `<h3><span class="level">${level}</span> ${escaped(rule.title)} <code>${escaped(rule.id)}</code></h3>`,
    '<ol>',
    ...shown.map((finding) => findingHtml(finding, pictures.get(finding))),
    '</ol>',
    ...(left > 0 ? [`<p>And ${left} more.</p>`] : []),
    ...(because === undefined ? [] : [`<p>Could not be decided beside that: ${escaped(because)}</p>`]),
    `<p><b>${escaped(capital(felt))}:</b> ${escaped(rule.means)}</p>`,
    `<p><b>To mend it:</b> ${escaped(rule.mend)}</p>`,
    '</article>',
  ];
}

function findingHtml(finding: Located, picture: SpotPicture | undefined): string {
  const place = placeText(finding);
  const where = place ? `<span class="quiet">${escaped(place)}</span>` : '';
  return `<li>${escaped(finding.what)} ${where}${picture ? pictureHtml(picture, place) : ''}</li>`;
}

function pictureHtml({ png, width, height, spot }: SpotPicture, place: string): string {
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const at = `left:${percent(spot.left)};top:${percent(spot.top)};width:${percent(spot.width)};height:${percent(spot.height)}`;
  return [
    '<figure>',
    `<img src="data:image/png;base64,${png.toString('base64')}" width="${width}" height="${height}" alt="${escaped(place)}" loading="lazy">`,
    `<i style="${at}"></i>`,
    '</figure>',
  ].join('');
}

const tableHtml = (rules: readonly RuleReport[]): string[] => [
  '<details open><summary>All rules</summary>',
  '<table><thead><tr><th>Rule</th><th>What</th><th>How it ended</th></tr></thead><tbody>',
  ...rules.map(({ rule, verdict, level, because }) => {
    const word = verdict === 'failed' && level === 'warning' ? 'failed (warning)' : verdict;
    const style = verdict === 'failed' ? level : verdict.replace(' ', '-');
    const why = because === undefined || verdict === 'failed' ? '' : `: ${escaped(because)}`;
    return `<tr><td><code>${escaped(rule.id)}</code></td><td>${escaped(rule.title)}</td><td><b class="${style}">${word}</b>${why}</td></tr>`;
  }),
  '</tbody></table></details>',
];

const style = `
main { max-width: 56rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.3rem; margin: 0; }
h2 { font-size: 1.3rem; margin: 2rem 0 0; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 0; }
p { margin: .5rem 0 0; overflow-wrap: anywhere; }
code { font-size: .85em; color: var(--quiet); overflow-wrap: anywhere; }
.quiet, footer { color: var(--quiet); }
.summary { font-weight: 600; }
.said { border-left: 4px solid var(--error); padding-left: .75rem; }
article { margin-top: 1.5rem; padding: .25rem 0 .25rem 1rem; border-left: 4px solid var(--error); }
article.warning { border-color: var(--warning); }
.level, b.error { color: var(--error); }
.warning .level, b.warning { color: var(--warning); }
b.passed { color: var(--good); }
b.not-checked, b.not-applicable { color: var(--quiet); }
ol { margin: .5rem 0 0; padding-left: 1.4rem; }
li { margin-top: .25rem; overflow-wrap: anywhere; }
figure { position: relative; display: table; margin: .5rem 0 1rem; max-width: 100%; overflow: hidden; border: 1px solid var(--line); }
figure img { display: block; max-width: 100%; height: auto; background: #fff; }
figure i { position: absolute; outline: 2px solid #e0007a; outline-offset: 2px; }
details { margin-top: 2rem; }
summary { font-weight: 600; cursor: pointer; }
table { border-collapse: collapse; width: 100%; margin-top: .5rem; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--quiet); font-weight: 600; }
footer { margin-top: 2rem; padding-top: .5rem; border-top: 1px solid var(--line); font-size: .85rem; }
@media (max-width: 36rem) { thead { display: none; } tr { display: block; padding: .4rem 0; border-top: 1px solid var(--line); } td { display: block; border: 0; padding: 0; } }
`.trim();

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
