import type { Block, FieldBlock, ListBlock, QrBlock, TextBlock, TimelineBlock } from '../model/blocks.js';
import { type LinkLabels, linkName } from '../model/link-names.js';
import type { Alts } from '../model/reading.js';
import type { StructureChild, StructureElement, StructureType } from '../model/structure.js';
import { runsOf, textOf, whole } from './runs.js';

/** What is told of a leaflet's pictures and links to those who can't see them. */
export interface Told {
  readonly alts: Alts;
  readonly labels: LinkLabels;
}

/** Gives blocks as what they are, in the order in which they are read; `lang` is what is written around them. */
export function elementsOf(blocks: readonly Block[], lang: string, told: Told): StructureElement[] {
  return blocks.flatMap((block) => elementsOfBlock(block, lang, told));
}

function elementsOfBlock(block: Block, lang: string, told: Told): StructureElement[] {
  switch (block.kind) {
    case 'text':
      return [textElement(block, lang, told)];
    case 'list':
      return [listElement(block, lang, told)];
    case 'timeline':
      return [timelineElement(block, lang, told)];
    case 'group':
    case 'columns':
      return elementsOf(block.blocks, lang, told);
    case 'picture':
      return figures([[block.id, block.picture]], told);
    case 'logos':
      return figures(
        block.pictures.map((picture, index) => [`${block.id}.${index}`, picture]),
        told,
      );
    case 'qr':
      return qrElements(block, lang, told);
    case 'field':
      return fieldElements(block, lang);
    case 'rule':
      return [];
  }
}

/** A figure with its words; what is decoration is not read. */
export function figureOf(part: string, alt: string | null): StructureElement[] {
  return alt === null ? [] : [{ type: 'Figure', alt, children: [whole(part)] }];
}

const figures = (parts: readonly (readonly [string, string])[], told: Told): StructureElement[] =>
  parts.flatMap(([part, picture]) => figureOf(part, told.alts.get(picture) ?? null));

const element = (
  type: StructureType,
  children: readonly StructureChild[],
  own?: string,
  around?: string,
): StructureElement => ({ type, ...(own !== undefined && own !== around && { lang: own }), children });

function textElement(
  { id, level, runs, lang }: TextBlock,
  around: string,
  { labels }: Told,
): StructureElement {
  const type = level > 0 ? (`H${Math.min(level, 6)}` as StructureType) : 'P';
  return element(type, runsOf(id, runs, lang, labels), lang, around);
}

function listElement(block: ListBlock, around: string, told: Told): StructureElement {
  const items = block.items.map((item, index) =>
    element('LI', [
      ...(block.ordered && !item.mark ? [element('Lbl', [whole(`${block.id}.${index}`)])] : []),
      element('LBody', elementsOf(item.blocks, block.lang, told)),
    ]),
  );
  return { ...element('L', items, block.lang, around), ...(block.ordered && { numbered: true }) };
}

/** The date is a part of what is said, no label: it is no number of the item. */
function timelineElement(block: TimelineBlock, around: string, { labels }: Told): StructureElement {
  const items = block.events.map(({ runs, markName }, index) =>
    element('LI', [
      element('LBody', [
        whole(`${block.id}.${index}.date`),
        ...runsOf(`${block.id}.${index}.text`, runs, block.lang, labels),
        ...figureOf(`${block.id}.${index}.mark`, markName ?? null),
      ]),
    ]),
  );
  return element('L', items, block.lang, around);
}

/**
 * The words and the address. The code leads where the words beside it do: it is for those who have the page on paper, and
 * would be read as a second link to the same. Without such words it is a link itself.
 */
function qrElements(block: QrBlock, around: string, { labels }: Told): StructureElement[] {
  const { id, address, lang } = block;
  const lines = (['label', 'text'] as const).flatMap((name) =>
    block[name].length === 0
      ? []
      : [element('P', runsOf(`${id}.${name}`, block[name], lang, labels), lang, around)],
  );
  if ([...block.label, ...block.text].some(({ href }) => href === address)) return lines;
  const code = whole(`${id}.code`);
  const contents = linkName(address, textOf(block.label) || address, labels);
  const figure: StructureElement = { type: 'Figure', alt: `QR: ${address}`, children: [code] };
  const link = element('Link', [figure, { type: 'annotated', over: code, href: address, contents }]);
  return [...lines, element('P', [link])];
}

function fieldElements(block: FieldBlock, around: string): StructureElement[] {
  const asked = (part: string, contents: string) =>
    element('Form', [{ type: 'annotated', over: whole(part), href: null, contents }]);
  const words = (name: string) => whole(`${block.id}.${name}`);
  const paragraph = (...children: StructureChild[]) => element('P', children, block.lang, around);
  switch (block.type) {
    case 'line':
    case 'lines':
      return [paragraph(words('label')), asked(`${block.id}.field`, block.label)];
    case 'box':
      return [paragraph(asked(`${block.id}.field`, block.label), words('label'))];
    case 'choice':
      return [
        paragraph(words('label')),
        ...block.options.map((option, index) =>
          paragraph(asked(`${block.id}.${index}.field`, `${block.label}: ${option}`), words(String(index))),
        ),
      ];
  }
}
