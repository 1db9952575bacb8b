import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { longPrintFile } from './long-file.js';
import { previewTimes } from './preview.js';
import { manyIssues, nextIssue } from './sites.js';
import { addPhotographs, sizesOf } from './sizes.js';
import { stageTimes } from './stages.js';

// Measures whole processes, as people meet them: `npm run bench [-- --write]` (--write keeps docs/performance.md);
// `npm run bench -- --only publish` measures the rows that have the word in them.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const runs = Number(process.env.BENCH_RUNS ?? 7);
const here = mkdtempSync(path.join(tmpdir(), 'leaflets-bench-'));
const project = path.join(here, 'project');
for (const folder of ['content', 'templates', 'assets']) {
  // Five leaflets, as the aims count them: language versions are leaflets more.
  const filter = (file) => !/leaflets.\w[\w-]*\.[a-z]{2}\.yaml$/.test(file);
  cpSync(path.join(root, folder), path.join(project, folder), { recursive: true, filter });
}
const tool = path.join(root, 'bin', 'leaflets.js');
const probe = pathToFileURL(path.join(root, 'tests', 'bench', 'memory-probe.js')).href;
const memoryFile = path.join(here, 'memory');
const storyFile = path.join(project, 'content', 'leaflets', 'ectc.yaml');
const story = readFileSync(storyFile, 'utf8');

function run(args) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', probe, ...args], {
    cwd: root,
    env: { ...process.env, BENCH_MEMORY: memoryFile },
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, megabytes: Number(readFileSync(memoryFile, 'utf8')) / 1024 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const [, only = ''] = /--only (\S+)/.exec(process.argv.join(' ')) ?? [];

/** A row's name, seconds and megabytes; nothing for one that is not asked for. */
function measure(name, args, before = () => {}) {
  if (!name.includes(only) && !name.startsWith('bare')) return [];
  const results = Array.from({ length: runs }, (_, index) => {
    before(index);
    return run(args);
  });
  return [
    {
      name,
      seconds: median(results.map(({ seconds }) => seconds)),
      megabytes: Math.max(...results.map(({ megabytes }) => megabytes)),
    },
  ];
}

const build = [tool, 'build', '--root', project];
const words = path.join(here, 'words.txt');
writeFileSync(
  words,
  ['content/cities.yaml', 'content/leaflets/international-links.yaml']
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n'),
);
const forgetOutputs = () => rmSync(path.join(project, 'out', '.cache', 'state.json'), { force: true });
// Another word each time: nothing of what is measured may be known from the run before.
const changeWord = (index) =>
  writeFileSync(
    storyFile,
    story.replace('All members', `All ${'abcdefghijklmnopqrstuvwxyz'[index]} members`),
  );

const longest = 100;
const printFile = async (pages) => {
  const file = path.join(here, `${pages}-pages.pdf`);
  writeFileSync(file, await longPrintFile(project, 'international-links', pages));
  return file;
};
const preflight = (file) => [tool, 'preflight', file];
const rulesAlone = (file) => [path.join(root, 'tests/bench/preflight.js'), file];

run(build);
const short = await printFile(2);
const long = await printFile(longest);
const [bare] = measure('bare node (-e 0)', ['-e', '0']);
const published = 500;
manyIssues(project, 'many', published);
const publish = (out, to, ...more) => [tool, 'publish', '--root', project, '--out', out, '--to', to, ...more];
const site = (name) => path.join(project, name);
run(publish('many', 'site-many'));
const rows = [
  [bare],
  measure('plain pdfmake, the same words', [
    path.join(root, 'tests/bench/plain-pdfmake.js'),
    words,
    path.join(here, 'plain.pdf'),
  ]),
  measure('all five, cold', build, () => rmSync(path.join(project, 'out'), { recursive: true, force: true })),
  measure('all five, pictures cached', build, forgetOutputs),
  measure('nothing changed', build),
  measure('one word changed in one leaflet', build, changeWord),
  measure('one leaflet alone, forced', [...build, 'international-links', '--force']),
  measure('one leaflet, print only, forced', [
    ...build,
    'international-links',
    '--force',
    '--edition',
    'print',
  ]),
  measure('preflight of one leaflet', preflight(short)),
  measure('the same, without rendering its inks', rulesAlone(short)),
  measure(`preflight of ${longest} pages`, preflight(long)),
  measure('the same, without rendering their inks', rulesAlone(long)),
  measure('publish five leaflets for the first time', publish('out', 'site'), (index) => {
    // What was measured before has left one leaflet with its print edition alone.
    if (index === 0) run(build);
    rmSync(site('site'), { recursive: true, force: true });
  }),
  measure('publish five leaflets, nothing new', publish('out', 'site')),
  measure(
    `publish one more on a site of ${published} issues`,
    publish('more', 'site-many', 'caen'),
    (index) => nextIssue(project, 'more', index),
  ),
  measure(`publish nothing new on a site of ${published} issues`, publish('more', 'site-many', 'caen')),
  measure(`verify what was published, ${published} issues`, [tool, 'verify', site('site-many')]),
].flat();
const preview = await previewTimes(tool, project);
writeFileSync(storyFile, story);
const stages = await stageTimes(project);
addPhotographs(project);
run(build);
const sizes = sizesOf(project);
rmSync(here, { recursive: true, force: true });

const table = [
  '| what | s | × bare node | MB, largest |',
  '|---|---|---|---|',
  ...rows.map(
    ({ name, seconds, megabytes }) =>
      `| ${name} | ${seconds.toFixed(2)} | ${(seconds / bare.seconds).toFixed(1)} | ${megabytes.toFixed(0)} |`,
  ),
  '',
  '| stage (all five leaflets, print edition, one warm process) | ms |',
  '|---|---|',
  ...stages.map(({ name, ms }) => `| ${name} | ${ms.toFixed(0)} |`),
  '',
  ...sizes,
  '',
  preview
    ? `Preview, from a saved word to the browser’s paint, warm: ${preview.median} ms, median of ${preview.count}; slowest ${preview.worst} ms.`
    : 'Preview: not measured, there is no Chromium.',
].join('\n');
const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}; whole processes, median of ${runs}`;
process.stdout.write(`${machine}\n\n${table}\n`);
if (process.argv.includes('--write')) {
  const file = path.join(root, 'docs', 'performance.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(
      /<!-- measured -->[\s\S]*<!-- end -->/,
      `<!-- measured -->\n${machine}.\n\n${table}\n<!-- end -->`,
    ),
  );
}
