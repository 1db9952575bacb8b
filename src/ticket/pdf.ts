import { openDocument } from '../engine/pdfmake.js';
import type { Fonts } from '../model/fonts.js';
import { mmToPt } from '../model/units.js';
import { collect, identified } from '../render/bytes.js';
import { creator } from '../render/xmp.js';
import { extentOf, type Point } from './fold-edge.js';
import type { Ticket } from './ticket.js';

/** A4 upright, mm; margins that every office printer reaches. */
const sheet = { width: 210, height: 297, margin: 20 };
/** Where values begin, mm from the margin, and how wide they are. */
const column = { at: 42, width: 128 };
const size = 10;
const leading = 14;

/** The ticket as a page for the office printer, in the theme's text face. */
export async function ticketPdf(ticket: Ticket, fonts: Fonts, family: string, date: Date): Promise<Buffer> {
  const document = openDocument(fonts, {
    pdfVersion: '1.7',
    lang: ticket.language,
    displayTitle: true,
    margin: 0,
    info: { Title: ticket.title, Creator: creator, Producer: creator, CreationDate: date, ModDate: date },
  });
  const bytes = collect(document);
  const [left, width] = [mmToPt(sheet.margin), mmToPt(sheet.width - 2 * sheet.margin)];
  document.addPage({ size: [mmToPt(sheet.width), mmToPt(sheet.height)], margin: 0 });
  // pdfkit writes a UserUnit of 1, which says nothing and which preflights complain of.
  delete (document.page as unknown as { dictionary: { data: { UserUnit?: number } } }).dictionary.data
    .UserUnit;
  const face = (bold: boolean, pt: number) => {
    Object.assign(document, { _font: document.provideFont(family, bold, false) });
    document.fontSize(pt);
  };
  const text = (words: string, x: number, y: number, room: number): number => {
    document.text(words, x, y, { width: room, lineGap: leading - size * 1.257 });
    return document.y;
  };
  const line = (y: number) =>
    document
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .stroke('#888888');

  face(true, 20);
  document.fillColor('#000000');
  let y = text(ticket.title, left, mmToPt(sheet.margin), width) + 10;
  for (const [name, value] of ticket.rows) {
    face(true, size);
    text(name, left, y, mmToPt(column.at - 4));
    face(false, size);
    y = Math.max(text(value, left + mmToPt(column.at), y, mmToPt(column.width)), y + leading) + 4;
    line(y - 2);
  }
  for (const name of ticket.blanks) {
    face(true, size);
    text(name, left, y + 12, mmToPt(column.at - 4));
    y += 32;
    line(y - 2);
  }
  const { edge, panels, caption } = ticket.fold;
  const extent = extentOf([...edge, ...panels]);
  const scale = mmToPt(60) / Math.max(extent.width, 1);
  const at = (point: Point) =>
    [left + (point.x - extent.x) * scale, y + 24 + (point.y - extent.y) * scale] as const;
  for (const [index, point] of edge.entries()) {
    if (index === 0) document.moveTo(...at(point));
    else document.lineTo(...at(point));
  }
  document.lineWidth(1.5).stroke('#000000');
  face(false, 8);
  for (const panel of panels) {
    const [x, middle] = at(panel);
    const long = document.widthOfString(panel.name);
    const before = { start: 0, middle: long / 2, end: long }[panel.anchor];
    document.text(panel.name, x - before, middle - 5, { lineBreak: false });
  }
  face(false, 9);
  text(caption, left, y + 24 + extent.height * scale + 10, width);
  document.end();
  return identified(await bytes);
}
