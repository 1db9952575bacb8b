import type { PdfFile } from '../../cos.js';
import { isStandardType } from '../../read/structure-types.js';
import type { Finding, RuleContext } from '../../rule.js';
import { dictAt, isName } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { atElement, judgedByTree, noTree, printable } from '../support/tags.js';
import { ua } from './ua.js';

/** Types that are used and lead to no standard one, each once; `further` are types that count as standard as well. */
export function unmappedTypes(file: PdfFile, context: RuleContext, further: (type: string) => boolean) {
  const seen = new Set<string>();
  return judgedByTree(file, context, function* (structure, element) {
    const { type } = element;
    if (seen.has(type)) return;
    seen.add(type);
    const { standard, circular } = structure.roleOf(type);
    if (circular || (standard !== undefined && (isStandardType(standard) || further(standard)))) return;
    yield atElement(element, `The tag “${printable(type)}” is mapped to no standard type.`);
  });
}

const means = 'Readers don’t know what the tag stands for, and read it as if it were nothing.';

const unmapped = ua('02-001', '7.1', {
  title: 'Every tag leads to a standard type',
  checks:
    'The type of every structure element is one of ISO 32000-1, 14.8.4 (or a heading beyond H6), or the role map leads to one.',
  means,
  mend: 'Map the tag to the nearest standard type in the role map.',
  run: (file, context) => unmappedTypes(file, context, () => true),
});

const entriesOf = (file: PdfFile): [string, string][] =>
  [...(dictAt(file, file.structure?.root, 'RoleMap')?.entries ?? [])].flatMap(([from, value]) => {
    const to = file.resolve(value);
    return isName(to) ? [[from, to.name] as [string, string]] : [];
  });

const circular = ua('02-003', '7.1', {
  title: 'No tag is mapped in a circle',
  checks: 'No entry of the role map leads back to itself, whether its type is used or not.',
  means,
  mend: 'Map the tags to standard types.',
  run: (file, context) => {
    const { structure } = file;
    if (!structure) return noTree;
    const findings: Finding[] = [];
    for (const [from] of entriesOf(file)) {
      context.tick();
      const role = structure.roleOf(from);
      if (role.circular)
        findings.push({ what: `The role map goes in a circle: ${role.way.map(printable).join(' → ')}.` });
    }
    return judged(findings);
  },
});

const remapped = ua('02-004', '7.1', {
  title: 'No standard tag is mapped to another',
  checks: 'The role map has no entry for a standard type, but for one that maps it to itself.',
  means: 'A tag doesn’t mean what its name says: some readers follow the map, some don’t.',
  mend: 'Take the entry out of the role map, and use the other tag itself.',
  run: (file) =>
    file.structure
      ? judged(
          entriesOf(file)
            .filter(([from, to]) => isStandardType(from) && from !== to)
            .map(([from, to]) => ({ what: `The standard tag ${from} is mapped to “${printable(to)}”.` })),
        )
      : noTree,
});

/** Checkpoint 02. */
export const roleMappingRules = [unmapped, circular, remapped];
