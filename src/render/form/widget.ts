import type { FieldWish } from '../../model/layout.js';
import type { PdfDocument } from '../canvas.js';
import type { PageBox } from '../tags/page-box.js';
import { type PdfReference, text, writeObject } from '../tags/pdf-object.js';

/** Flags of fields (ISO 32000-1, tables 221 and 228). */
const required = 1 << 1;
const multiline = 1 << 12;

/** A field as part of a form: where it stands, and what it needs to know of the form. */
export interface WidgetPlace {
  readonly box: PageBox;
  readonly page: PdfReference;
  /** Its key in the parent tree. */
  readonly key: number;
  /** The colour of what people type and tick, as red, green and blue from 0 to 1. */
  readonly ink: readonly number[];
  /** The form's font by its name in the form's resources. */
  readonly font: string;
}

/** Makes a field with its one widget (ISO 32000-1, 12.7), named, explained, and with appearances of its own. */
export function writeWidget(document: PdfDocument, field: FieldWish, place: WidgetPlace): PdfReference {
  const [left, bottom, right, top] = place.box;
  const [width, height] = [right - left, top - bottom];
  const appearance = (content: string) =>
    writeObject(
      document,
      { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} },
      content,
    );
  const common = {
    Type: 'Annot',
    Subtype: 'Widget',
    Rect: [...place.box],
    P: place.page,
    F: 4,
    T: text(field.name.replaceAll('.', '-')),
    TU: text(field.label),
    StructParent: place.key,
  };
  if (field.type === 'box') {
    return writeObject(document, {
      ...common,
      FT: 'Btn',
      ...(field.required && { Ff: required }),
      V: 'Off',
      AS: 'Off',
      MK: { CA: text('4') },
      AP: { N: { Yes: appearance(tick(width, height, place.ink)), Off: appearance('') } },
    });
  }
  const many = field.type === 'lines';
  return writeObject(document, {
    ...common,
    FT: 'Tx',
    Ff: (field.required ? required : 0) | (many ? multiline : 0),
    V: text(''),
    DA: text(`/${place.font} ${round(field.size)} Tf ${place.ink.map(round).join(' ')} rg`),
    ...(many && { MK: { BC: [...place.ink] }, BS: { W: 0.5, S: 'S' } }),
    AP: { N: appearance(`${many ? frame(width, height, place.ink) : ''}/Tx BMC EMC`) },
  });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A tick as a path, so that no font of signs is needed. */
function tick(width: number, height: number, ink: readonly number[]): string {
  const at = (x: number, y: number) => `${round(x * width)} ${round(y * height)}`;
  const stroke = `${ink.map(round).join(' ')} RG ${round(width * 0.14)} w 1 J 1 j`;
  return `q ${stroke} ${at(0.2, 0.52)} m ${at(0.42, 0.26)} l ${at(0.82, 0.78)} l S Q`;
}

const frame = (width: number, height: number, ink: readonly number[]): string =>
  `q ${ink.map(round).join(' ')} RG 0.5 w 0.25 0.25 ${round(width - 0.5)} ${round(height - 0.5)} re S Q `;
