import type { Block, FieldBlock, ListBlock, QrBlock, TextBlock, TimelineBlock } from '../model/blocks.js';
import type { Alts } from '../model/reading.js';
import type { StructureChild, StructureElement, StructureType } from '../model/structure.js';
import { runsOf, textOf, whole } from './runs.js';

/** Gives blocks as what they are, in the order in which they are read; `lang` is what is written around them. */
export function elementsOf(blocks: readonly Block[], lang: string, alts: Alts): StructureElement[] {
  return blocks.flatMap((block) => elementsOfBlock(block, lang, alts));
}

function elementsOfBlock(block: Block, lang: string, alts: Alts): StructureElement[] {
  switch (block.kind) {
    case 'text':
      return [textElement(block, lang)];
    case 'list':
      return [listElement(block, lang, alts)];
    case 'timeline':
      return [timelineElement(block, lang)];
    case 'group':
    case 'columns':
      return elementsOf(block.blocks, lang, alts);
    case 'picture':
      return figures([[block.id, block.picture]], alts);
    case 'logos':
      return figures(
        block.pictures.map((picture, index) => [`${block.id}.${index}`, picture]),
        alts,
      );
    case 'qr':
      return qrElements(block, lang);
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

const figures = (parts: readonly (readonly [string, string])[], alts: Alts): StructureElement[] =>
  parts.flatMap(([part, picture]) => figureOf(part, alts.get(picture) ?? null));

const element = (
  type: StructureType,
  children: readonly StructureChild[],
  own?: string,
  around?: string,
): StructureElement => ({ type, ...(own !== undefined && own !== around && { lang: own }), children });

function textElement({ id, level, runs, lang }: TextBlock, around: string): StructureElement {
  const type = level > 0 ? (`H${Math.min(level, 6)}` as StructureType) : 'P';
  return element(type, runsOf(id, runs, lang), lang, around);
}

function listElement(block: ListBlock, around: string, alts: Alts): StructureElement {
  const items = block.items.map((item, index) =>
    element('LI', [
      ...(block.ordered && !item.mark ? [element('Lbl', [whole(`${block.id}.${index}`)])] : []),
      element('LBody', elementsOf(item.blocks, block.lang, alts)),
    ]),
  );
  return { ...element('L', items, block.lang, around), ...(block.ordered && { numbered: true }) };
}

/** The date is a part of what is said, no label: it is no number of the item. */
function timelineElement(block: TimelineBlock, around: string): StructureElement {
  const items = block.events.map(({ runs }, index) =>
    element('LI', [
      element('LBody', [
        whole(`${block.id}.${index}.date`),
        ...runsOf(`${block.id}.${index}.text`, runs, block.lang),
      ]),
    ]),
  );
  return element('L', items, block.lang, around);
}

/** The words, the address, and the code, which leads there as well. */
function qrElements(block: QrBlock, around: string): StructureElement[] {
  const code = whole(`${block.id}.code`);
  const said = textOf(block.label) || block.address;
  const lines = (['label', 'text'] as const).flatMap((name) =>
    block[name].length === 0
      ? []
      : [element('P', runsOf(`${block.id}.${name}`, block[name], block.lang), block.lang, around)],
  );
  const figure: StructureElement = { type: 'Figure', alt: `QR: ${block.address}`, children: [code] };
  const link = element('Link', [
    figure,
    { type: 'annotated', over: code, href: block.address, contents: said },
  ]);
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
