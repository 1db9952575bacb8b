import path from 'node:path';
import { zipSync } from 'fflate';
import { contentCode } from '../leaflet-meaning.js';
import type { Files } from '../load/files.js';
import { sha256 } from '../load/hash.js';
import { themeFonts } from '../load/theme-fonts.js';
import type { LeafletProject } from '../model/project.js';
import type { Fitted } from '../pipeline.js';
import { metadataOf } from '../render/metadata.js';
import type { Printer } from '../schema/printer.js';
import { ticketHtml } from '../ticket/html.js';
import { ticketPdf } from '../ticket/pdf.js';
import { makeTicket } from '../ticket/ticket.js';
import { printerOf } from '../validate/printers.js';
import type { Output } from './outputs.js';

/** What goes to the printer beside the print file: the job ticket, as a page and as a PDF, and all of it packed where that is asked for. */
export async function printCompanions(
  files: Files,
  fitted: Fitted,
  print: Output,
  zip: boolean,
): Promise<Output[]> {
  const { project } = fitted;
  const printer = printerOf(project);
  const own = path.posix.basename(print.path);
  const name = wishedName(project, printer) ?? own;
  const file = { name, sha256: sha256(print.bytes), content: contentCode(files, fitted) };
  const ticket = makeTicket(project, printer, file);
  const theme = project.theme.value;
  const { date } = metadataOf(project);
  const pdf = await ticketPdf(ticket, themeFonts(files, theme), theme.type.body.font, date);
  const named = (ending: string) => print.path.replace(/-print(-[^/]*)?\.pdf$/, `-ticket$1.${ending}`);
  const output = (edition: string, name: string, bytes: Uint8Array): Output => ({
    edition,
    path: name,
    bytes,
    pages: 1,
    conformance: [],
  });
  const tickets = [
    output('ticket', named('html'), Buffer.from(ticketHtml(ticket), 'utf8')),
    output('ticket', named('pdf'), pdf),
  ];
  if (!zip) return tickets;
  return [
    ...tickets,
    output(
      'zip',
      print.path.replace(/\.pdf$/, '.zip'),
      packed([{ ...print, path: file.name }, ...tickets], date),
    ),
  ];
}

/** What the printer calls the file, a version's with its language; undefined where it has no wish, and the file keeps its name. */
function wishedName({ id, leaflet, version }: LeafletProject, { fileName }: Printer): string | undefined {
  if (fileName === null) return undefined;
  const name = fileName.replaceAll('{id}', id).replaceAll('{issued}', leaflet.value.issued);
  return `${name}${version ? ` ${version.language}` : ''}.pdf`;
}

/** An archive knows only local times: the issue's day is written as such, wherever it is packed. */
function packed(outputs: readonly Output[], date: Date): Uint8Array {
  const mtime = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return zipSync(
    Object.fromEntries(outputs.map(({ path: name, bytes }) => [path.posix.basename(name), bytes])),
    { mtime, level: 6 },
  );
}
