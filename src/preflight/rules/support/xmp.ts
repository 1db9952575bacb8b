import type { PdfFile } from '../../cos.js';

export const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
} as const;

/** A property of the file’s XMP, as attribute or element; of alternatives the default, else the first. */
export function property(file: PdfFile, space: keyof typeof namespaces, name: string): string | undefined {
  // More than a megabyte of metadata is no metadata.
  const text = withoutComments((file.xmp?.text ?? '').slice(0, 1_000_000));
  for (const prefix of prefixesOf(text, namespaces[space])) {
    const found = attribute(text, `${prefix}:${name}`) ?? element(text, `${prefix}:${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function prefixesOf(text: string, uri: string): string[] {
  const bound = [...text.matchAll(/xmlns:([\w.-]{1,40})\s{0,9}=\s{0,9}["']([^"'<>]{0,200})["']/g)];
  return [...new Set(bound.filter(([, , to]) => to === uri).map(([, prefix = '']) => prefix))];
}

function attribute(text: string, name: string): string | undefined {
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
    if (!/\s/.test(text[from - 1] ?? '')) continue;
    const rest = text.slice(from + name.length, from + name.length + 2000);
    const value = /^\s{0,9}=\s{0,9}(?:"([^"<]*)"|'([^'<]*)')/.exec(rest);
    if (value) return unescaped(value[1] ?? value[2] ?? '');
  }
  return undefined;
}

function element(text: string, name: string): string | undefined {
  const start = `<${name}`;
  for (let from = text.indexOf(start); from >= 0; from = text.indexOf(start, from + start.length)) {
    if (!/[\s>/]/.test(text[from + start.length] ?? '')) continue;
    const opened = text.indexOf('>', from);
    if (opened < 0 || text[opened - 1] === '/') return undefined;
    const closed = text.indexOf(`</${name}`, opened);
    return closed < 0 ? undefined : valueIn(text.slice(opened + 1, closed));
  }
  return undefined;
}

function valueIn(inner: string): string {
  const chosen = inner.indexOf('x-default');
  const item = inner.lastIndexOf('<rdf:li', chosen < 0 ? inner.indexOf('<rdf:li') : chosen);
  if (item < 0) return unescaped(inner.trim());
  const opened = inner.indexOf('>', item);
  const closed = inner.indexOf('</rdf:li', opened);
  return unescaped(inner.slice(opened + 1, closed < 0 ? undefined : closed).trim());
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    parts.push(text.slice(from, open));
    const close = text.indexOf('-->', open);
    if (close < 0) return parts.join('');
    from = close + 3;
  }
  return parts.join('') + text.slice(from);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,6}));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The instant a PDF date (D:20260501120000+02'00') or an XMP date (2026-05-01T12:00:00+02:00) names, in seconds. */
export function instantOf(date: string): number | undefined {
  const match =
    /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?(?:(Z)(?:00'?:?00'?)?|([+-])(\d\d)'?:?(?:(\d\d)'?)?)?$/.exec(
      date.trim(),
    );
  if (!match) return undefined;
  const part = (nth: number, absent: number) => Number(match[nth] ?? absent);
  const utc = Date.UTC(part(1, 0), part(2, 1) - 1, part(3, 1), part(4, 0), part(5, 0), part(6, 0)) / 1000;
  const offset = (part(9, 0) * 60 + part(10, 0)) * 60;
  return match[8] === '-' ? utc + offset : utc - offset;
}
