import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { afterAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../src/cli/diff/summary.js';
import { frenchDemo } from '../support/french-demo.js';
import { builtProject, change, leaflet, publish } from './diff-support.js';
import { run } from './run.js';

const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

/** Published once, and edited since. */
const project = await builtProject();
publish(
  project,
  { issue: '2021-05-01' },
  { issue: '2021-07-19' },
  { issue: '2021-07-19.2' },
  { issue: '2021-07-19.10' },
  { issue: '2021-08-01', withdrawn: { reason: 'a wrong date' } },
  { issue: '2021-06-01', language: 'fr' },
);
const same = await builtProject();
publish(same, { issue: '2021-07-19' });
change(project, 'Two cities agree', 'Two towns agree');

const web = path.join(project.root, 'out/demo/demo-2021-07-19-web.pdf');
const copy = at('copy.pdf');
copyFileSync(web, copy);
writeFileSync(at('words.pdf'), 'words');
const inProject = (...words: readonly string[]) => run('diff', ...words, '--root', project.root);
const json = async (...words: readonly string[]) => JSON.parse((await inProject(...words, '--json')).stdout);

describe('the exit status of a comparison', () => {
  it.each([
    ['0 where nothing differs', [web, copy], 0],
    ['1 where something does', ['demo'], 1],
    ['1 for a file that is no PDF', [web, at('words.pdf')], 1],
    ['2 for a file that isn’t there', [web, at('nothing.pdf')], 2],
    ['2 for a leaflet that isn’t there', ['dmo'], 2],
    ['2 for an issue that isn’t there', ['demo@2020-01-01'], 2],
    ['2 for one file alone', [web], 2],
    ['2 for a folder that is no site', [folder, 'demo'], 2],
    ['2 for three sides', [web, copy, web], 2],
  ] as const)('is %s', async (_, words, status) => {
    expect((await inProject(...words)).status).toBe(status);
  });

  it('is 0 for content that is as it was published, and says so', async () => {
    const { status, stdout } = await run('diff', 'demo', '--root', same.root);
    expect([status, stdout]).toEqual([
      0,
      'Our twin cities: issue 2021-07-19 → content now, dated 2021-07-19\n  Nothing differs: 4 panels, 2 faces.\n\n',
    ]);
  });
});

describe('the two sides', () => {
  const site = path.join(project.root, 'site');
  it.each([
    [
      'a leaflet alone: its last issue that stands, and its content',
      ['demo'],
      ['issue 2021-07-19.10', 'content now, dated 2021-07-19'],
    ],
    ['none: every leaflet', [], ['issue 2021-07-19.10', 'content now, dated 2021-07-19']],
    [
      'an issue alone, and the content',
      ['demo@2021-05-01'],
      ['issue 2021-05-01', 'content now, dated 2021-07-19'],
    ],
    ['two issues', ['demo@2021-05-01', 'demo@2021-07-19.2'], ['issue 2021-05-01', 'issue 2021-07-19.2']],
    [
      'the last issue by name',
      ['demo@latest', 'demo@2021-05-01'],
      ['issue 2021-07-19.10', 'issue 2021-05-01'],
    ],
    [
      'a withdrawn issue, where it is named',
      ['demo@2021-08-01', 'demo'],
      ['issue 2021-08-01', 'content now, dated 2021-07-19'],
    ],
    [
      'an issue in a language',
      ['demo.fr@latest', 'demo'],
      ['issue 2021-06-01', 'content now, dated 2021-07-19'],
    ],
    ['a site and a leaflet', [site, 'demo'], ['issue 2021-07-19.10', 'content now, dated 2021-07-19']],
    [
      'the folder of an issue',
      [path.join(site, 'demo/2021-05-01'), 'demo'],
      ['issue 2021-05-01', 'content now, dated 2021-07-19'],
    ],
    [
      'the folder of an issue in a language',
      [path.join(site, 'demo/2021-06-01/fr')],
      ['issue 2021-06-01', 'content now, dated 2021-07-19'],
    ],
    ['files', [web, copy], [web, copy]],
  ])('can be %s', async (_, words, [old, next]) => {
    const { differences, diagnostics } = await json(...words);
    expect(diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    expect(differences).toMatchObject([{ old, new: next }]);
  });

  it.each([
    ['dmo', 'usage/side', /did you mean `demo`/],
    ['demo@yesterday', 'usage/side', /demo@yesterday.*names no issue/],
    ['demo@2020-01-01', 'usage/issue', /2021-07-19\.10 \(en-GB\)/],
    ['other@2021-07-19', 'usage/issue', /no issue of “other”/],
    ['../../etc/passwd.pdf', 'usage/side', /no file/],
  ])('may not be %s', async (name, code, words) => {
    const { diagnostics, differences } = await json(name);
    expect(differences).toBeUndefined();
    expect(diagnostics).toMatchObject([{ severity: 'error', code }]);
    expect(`${diagnostics[0].message} ${diagnostics[0].hint}`).toMatch(words);
  });

  it('that are two leaflets are a slip', async () => {
    project.write('content/leaflets/other.yaml', readFileSync(path.join(project.root, leaflet)));
    const { status, stderr } = await inProject('demo', 'other');
    expect([status, stderr]).toEqual([2, expect.stringContaining('are two leaflets')]);
    const all = await json();
    expect(all.differences).toHaveLength(1);
    expect(all.diagnostics).toMatchObject([{ severity: 'info', code: 'diff/unpublished' }]);
    rmSync(path.join(project.root, 'content/leaflets/other.yaml'));
  });

  it('that nobody has yet differ from what is published', async () => {
    expect((await run('diff', '--root', same.root)).status).toBe(0);
    const other = path.join(same.root, 'content/leaflets/other.yaml');
    copyFileSync(path.join(same.root, leaflet), other);
    const { status, stderr } = await run('diff', '--root', same.root);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('No issue of “other” has been published yet'),
    ]);
    rmSync(other);
  });

  it('that can’t be built are told by what is wrong with them', async () => {
    const broken = await builtProject();
    publish(broken, { issue: '2021-07-19' });
    change(broken, 'heading: Caen', 'haeding: Caen');
    const { status, stdout, stderr } = await run('diff', 'demo', '--root', broken.root);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('content/unknown-key');
  });

  it('of a site that leads out of itself are not followed', async () => {
    const led = await builtProject();
    publish(led, { issue: '2021-07-19' });
    change(led, 'demo/2021-07-19/en-GB/demo-2021-07-19-web.pdf', '../../../secret.pdf', 'site/releases.json');
    const { status, stderr } = await run('diff', 'demo', '--root', led.root);
    expect([status, stderr]).toEqual([2, expect.stringContaining('outside its issue’s folder')]);
  });

  it('need a site where an issue is meant', async () => {
    const none = await builtProject();
    expect((await run('diff', 'demo', '--root', none.root)).stderr).toMatch(/there is no site.*\n.*publish/);
    none.write('site/releases.json', '{');
    expect((await run('diff', 'demo', '--root', none.root)).stderr).toContain('is damaged');
  });
});

describe('a summary for CI', () => {
  const summary = async (root: string, ...words: readonly string[]) => ({
    ...(await run('diff', ...words, '--summary', '--root', root)),
    text: readFileSync(path.join(root, 'out/changes.md'), 'utf8'),
  });

  it('tells what differs, and a difference is no failure', async () => {
    const { status, text } = await summary(project.root);
    expect(status).toBe(0);
    expect(text).toMatch(/^### Our twin cities: issue 2021-07-19\.10 → content now/m);
    expect(text).toMatch(/^Words: \d of \d panels differ/m);
    expect(text).toContain('| panel | before | now |');
    expect((await summary(same.root)).text).toContain('Nothing differs.');
  });

  it('says that nothing is published yet, and fails where a side can’t be read', async () => {
    const bare = await builtProject();
    const { status, text } = await summary(bare.root);
    expect([status, text]).toEqual([0, expect.stringContaining('There is no site in “site”')]);
    expect((await run('diff', '--root', bare.root)).status).toBe(2);
    publish(bare, { issue: '2021-07-19' });
    bare.write('site/demo/2021-07-19/en-GB/demo-2021-07-19-web.pdf', 'no PDF');
    const damaged = await summary(bare.root);
    expect([damaged.status, damaged.text]).toEqual([1, expect.stringContaining('**error**')]);
    bare.write('site/releases.json', '{');
    expect((await run('diff', '--summary', '--root', bare.root)).status).toBe(2);
  });

  it('lets no words of the content become markup', () => {
    const hostile = '<script>x</script> | [c](d) `f`\n## h';
    const text = changesOf(
      [
        {
          title: hostile,
          old: hostile,
          new: hostile,
          differs: true,
          words: {
            by: 'panels',
            panels: [
              {
                name: hostile,
                state: 'changed',
                place: { old: 1, new: 1 },
                moved: false,
                passages: [
                  {
                    kind: 'text',
                    pieces: [{ change: 'added', text: hostile }],
                    cut: { before: false, behind: false },
                  },
                ],
              },
            ],
          },
          pages: [],
        },
      ],
      [],
    );
    const html = new MarkdownIt({ html: true }).render(text);
    expect(html).not.toMatch(/<script|<a |<code/);
    expect(html.match(/<h2>/g)).toHaveLength(1);
  });
});

it('a language version is held against its own last issue', async () => {
  const french = await builtProject(frenchDemo);
  publish(french, { issue: '2021-07-19' }, { issue: '2021-07-19', language: 'fr' });
  const inFrench = (...words: readonly string[]) => run('diff', ...words, '--root', french.root);
  expect((await inFrench()).status).toBe(0);
  change(french, 'Deux villes', 'Deux cités', 'content/leaflets/demo.fr.yaml');
  expect((await inFrench('demo')).status).toBe(0);
  for (const name of ['demo.fr', 'demo.fr@latest', path.join(french.root, 'site/demo/2021-07-19/fr')]) {
    const { status, stdout } = await inFrench(name);
    expect([status, stdout]).toEqual([1, expect.stringContaining('Deux [-villes-] {+cités+} décident')]);
  }
  // Both are looked at where none is named.
  expect((await inFrench()).stdout.match(/→ content now/g)).toHaveLength(2);
});

describe('what a person is told', () => {
  it('is every change with a mark of its own, and no colour where there is no terminal', async () => {
    const { stdout } = await inProject('demo@2021-07-19', 'demo');
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      'Our twin cities: issue 2021-07-19 → content now, dated 2021-07-19',
      '  Words  1 of 4 panels differs',
      '    What is twinning?',
      '      Two [-cities-] {+towns+} agree to be friends.',
      '  Looks  1 of 2 faces differs',
      '    outside  1 place',
    ]);
    expect(stdout).toMatch(/ {6}1 {2}“What is twinning\?”: [\d.]+ × [\d.]+ mm, [\d.]+ mm from the left/);
    expect(stdout).not.toContain('\u001b');
  });
});

it('the document of --json tells words by panel and places by page', async () => {
  const { differences, diagnostics } = await json('demo@2021-07-19', 'demo');
  expect(diagnostics).toEqual([]);
  const [{ title, differs, words, pages }] = differences;
  expect([title, differs, words.by]).toEqual(['Our twin cities', true, 'panels']);
  expect(words.panels[1]).toEqual({
    name: 'What is twinning?',
    state: 'changed',
    place: { old: 2, new: 2 },
    moved: false,
    changes: [{ kind: 'text', was: 'cities', now: 'towns' }],
  });
  expect(pages).toMatchObject([
    {
      name: 'outside',
      page: { old: 1, new: 1 },
      state: 'changed',
      places: [{ panels: ['What is twinning?'] }],
    },
    { name: 'inside', page: { old: 2, new: 2 }, state: 'same', places: [] },
  ]);
});

describe('the report of --html', () => {
  it('is one file, the same each time', async () => {
    const [one, other] = [at('one.html'), at('other.html')];
    expect((await inProject('demo', '--html', one)).status).toBe(1);
    await inProject('demo', '--html', other);
    const html = readFileSync(one, 'utf8');
    expect(readFileSync(other, 'utf8')).toBe(html);
    expect(html).toContain('<del><span class="heard">taken out: </span>cities');
    expect(html).not.toMatch(/<script|src="(?!data:)|https?:/);
  });

  it('says where it can’t be written', async () => {
    const { status, stderr } = await inProject('demo', '--html', path.join(copy, 'report.html'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('file/unwritable')]);
    expect(existsSync(path.join(copy, 'report.html'))).toBe(false);
  });
});
