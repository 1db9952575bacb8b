/** The formats that pictures may have. */
export type PictureFormat = 'JPEG' | 'PNG' | 'GIF' | 'WebP' | 'TIFF' | 'AVIF' | 'SVG';

const extensions: Readonly<Record<string, PictureFormat>> = {
  jpg: 'JPEG',
  jpeg: 'JPEG',
  png: 'PNG',
  gif: 'GIF',
  webp: 'WebP',
  tif: 'TIFF',
  tiff: 'TIFF',
  avif: 'AVIF',
  svg: 'SVG',
};

/** What a file's name says it is; undefined where the ending says nothing. */
export const formatOfName = (name: string): PictureFormat | undefined => {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(extensions, ending) ? extensions[ending] : undefined;
};

/** What a file is by its first bytes; undefined where it is none of these. */
export function formatOfBytes(bytes: Uint8Array): PictureFormat | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (/^GIF8[79]a/.test(start)) return 'GIF';
  if (/^RIFF.{4}WEBP/s.test(start)) return 'WebP';
  if (/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(start)) return 'TIFF';
  if (/^.{4}ftyp.{0,64}?avi[fs]/s.test(start)) return 'AVIF';
  if (/^(\xef\xbb\xbf)?\s*</.test(start) && /<(svg:)?svg[\s>]/.test(start)) return 'SVG';
  return undefined;
}

/** Kinds of files that people try, with what to do about them. */
export function strangerHint(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (/^.{4}ftyp(hei|hev|mif|msf)/s.test(start))
    return 'it is a HEIC photograph of a phone: export it as JPEG';
  if (start.startsWith('%PDF')) return 'it is a PDF: export the picture from it as SVG or PNG';
  if (start.startsWith('BM')) return 'it is a BMP: save it as PNG';
  if (/^\s*<(!doctype html|html)/i.test(start)) {
    return 'it is a web page: download the picture itself, not the page that shows it';
  }
  return 'use a JPEG, PNG, WebP, TIFF, AVIF or SVG file';
}

/** Whether a PNG is an animation (APNG): it says so before its first pixels. */
export function isMovingPng(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const control = buffer.indexOf('acTL', 8, 'latin1');
  const pixels = buffer.indexOf('IDAT', 8, 'latin1');
  return control > 0 && control < pixels;
}
