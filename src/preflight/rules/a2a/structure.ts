import type { Cos, PdfFile } from '../../cos.js';
import type { Finding } from '../../rule.js';
import { configurations, switchesItself, unnamed } from '../support/layers.js';
import { dictAt, entry, itemsAt, textAt, unread } from '../support/objects.js';
import { judged, onPage } from '../support/outcome.js';
import { mostFindings, printable, says, troublesOfTree } from '../support/tags.js';
import { unmappedTypes } from '../ua/role-mapping.js';
import { wrongLanguages } from '../ua/tagged.js';
import { a2a, judgedByDicts } from './a2a.js';

const means = 'In later years the text can’t be taken out of the file in its order and with its meaning.';
const mend = 'Export as tagged PDF.';

const marked = a2a('6.7.2', {
  title: 'The file says that it is tagged',
  checks: 'MarkInfo in the catalog has Marked true.',
  means,
  mend,
  run: (file) =>
    judged(
      entry(file, dictAt(file, file.catalog, 'MarkInfo'), 'Marked') === true
        ? []
        : [{ what: 'Marked is not true.' }],
    ),
});

const tree = a2a('6.7.3', {
  title: 'The file has a structure of standard types',
  checks:
    'The catalog has a StructTreeRoot; the type of every structure element is one of ISO 32000-1, 14.8.4, or the role map leads to one.',
  means,
  mend,
  run: (file, context) =>
    file.structure
      ? unmappedTypes(file, context, () => false)
      : judged([{ what: 'The file has no structure tree.' }]),
});

const languages = a2a('6.7.4', {
  title: 'Languages are written as language tags',
  checks:
    'Every Lang of the catalog, of structure elements and of marked content is empty, or a tag by RFC 3066.',
  means: 'Nobody will know which language is meant.',
  mend: 'Write languages as en-GB, fr or de-DE.',
  run: (file) => judged([...wrongLanguages(file)].slice(0, mostFindings), troublesOfTree(file)),
});

const attachments = a2a('6.8', {
  title: 'Embedded files are named, and PDF/A themselves',
  checks:
    'Every file specification with EF has F and UF. Whether the embedded file is PDF/A is not looked into.',
  means: 'What is attached can’t be opened in later years.',
  mend: 'Export without attachments.',
  run: (file, context) => {
    let any = false;
    const { findings } = judgedByDicts(file, context, (dict) => {
      if (!dictAt(file, dict, 'EF')) return [];
      any = true;
      return says(file, dict, 'F') && says(file, dict, 'UF')
        ? []
        : ['An embedded file lacks one of its names (F, UF).'];
    });
    return judged(findings, [
      ...(any ? ['embedded files are not looked into'] : []),
      ...unread(file, context),
    ]);
  },
});

/** Whether an Order array, nested as it may be, names every layer. */
function orderHasAll(
  file: PdfFile,
  order: readonly Cos[],
  layers: readonly Cos[],
  tick: () => void,
): boolean {
  const named = new Set<Cos>();
  const open = [...order];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    tick();
    const found = file.resolve(item);
    if (typeof found !== 'object' || found === null || named.has(found)) continue;
    named.add(found);
    if (found.kind === 'array') open.push(...found.items);
  }
  return layers.every((layer) => named.has(layer));
}

const layers = a2a('6.9', {
  title: 'Layers can be chosen by name',
  checks:
    'Every configuration of layers has a Name of its own, an Order (where there is one) that names all layers, and no AS.',
  means: 'What is shown depends on the program.',
  mend: 'Save without layers.',
  run: (file, context) => {
    const { usual, others } = configurations(file);
    const all = [...(usual ? [usual] : []), ...others];
    const groups = itemsAt(file, dictAt(file, file.catalog, 'OCProperties'), 'OCGs');
    const seen = new Set<string>();
    return judged(
      all.flatMap((config): Finding[] => {
        const name = textAt(file, config, 'Name') ?? '';
        const again = name !== '' && seen.has(name);
        seen.add(name);
        const order = config.entries.has('Order') ? itemsAt(file, config, 'Order') : undefined;
        return [
          ...(unnamed(file, config) ? [{ what: 'A configuration of layers has no name.' }] : []),
          ...(again ? [{ what: `Two configurations of layers are named “${printable(name)}”.` }] : []),
          ...(switchesItself(file, config) ? [{ what: 'A configuration of layers has AS.' }] : []),
          ...(order && !orderHasAll(file, order, groups, () => context.tick())
            ? [{ what: 'The Order of a configuration leaves a layer out.' }]
            : []),
        ];
      }),
    );
  },
});

const presentations = a2a('6.10', {
  title: 'No other presentations',
  checks: 'The catalog’s names have no AlternatePresentations, and no page has PresSteps.',
  means: 'What is shown depends on the program.',
  mend: 'Export without presentations.',
  run: (file) =>
    judged([
      ...(dictAt(file, file.catalog, 'Names')?.entries.has('AlternatePresentations')
        ? [{ what: 'There are alternate presentations.' }]
        : []),
      ...file.pages
        .filter(({ dict }) => dict.entries.has('PresSteps'))
        .map(({ index }) => onPage(index, 'The page has presentation steps.')),
    ]),
});

const requirements = a2a('6.11', {
  title: 'The file asks nothing of the program',
  checks: 'The catalog has no Requirements.',
  means: 'A program of later years may refuse the file.',
  mend: 'Export as PDF/A.',
  run: (file) =>
    judged(file.catalog.entries.has('Requirements') ? [{ what: 'The catalog has Requirements.' }] : []),
});

/** 6.7 to 6.11. */
export const structureRules = [marked, tree, languages, attachments, layers, presentations, requirements];
