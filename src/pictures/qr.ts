import qrcode from 'qrcode-generator';

/** A QR code as one path: modules are units, the four-module quiet zone lies around them (ISO/IEC 18004). */
export interface QrCode {
  readonly path: string;
  /** Modules on a side, without the quiet zone. */
  readonly modules: number;
}

export const quietZone = 4;

/** Draws `text` as a QR code of error correction level M. Neighbouring dark modules of a row become one bar. */
export function qrPath(text: string): QrCode {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  let path = '';
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; ) {
      let length = 0;
      while (column + length < modules && code.isDark(row, column + length)) length += 1;
      if (length > 0) path += `M${column + quietZone} ${row + quietZone}h${length}v1h-${length}z`;
      column += Math.max(1, length);
    }
  }
  return { path, modules };
}
