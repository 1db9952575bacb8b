/** A Type 1 program, written by hand: each glyph is a width and nothing drawn (Adobe Type 1 Font Format). */
export function type1Program(glyphs: Readonly<Record<string, number>>): {
  readonly data: Uint8Array;
  readonly clear: number;
  readonly hidden: number;
} {
  const clear = Buffer.from(
    '%!PS-AdobeFont-1.0: Handmade\n/FontName /Handmade def /FontMatrix [0.001 0 0 0.001 0 0] readonly def /Encoding StandardEncoding def currentfile eexec\n',
    'latin1',
  );
  const parts: Buffer[] = [
    Buffer.from(
      `dup /Private 8 dict dup begin /lenIV 4 def end /CharStrings ${Object.keys(glyphs).length} dict dup begin\n`,
    ),
  ];
  for (const [name, width] of Object.entries(glyphs)) {
    // 0 width hsbw endchar
    const code = encrypted(Buffer.from([139, 255, 0, 0, width >> 8, width & 255, 13, 14]), 4330);
    parts.push(Buffer.from(`/${name} ${code.length} RD `), code, Buffer.from(' ND\n'));
  }
  parts.push(Buffer.from('end end readonly put mark currentfile closefile\n'));
  const hidden = encrypted(Buffer.concat(parts), 55665);
  return { data: Buffer.concat([clear, hidden]), clear: clear.length, hidden: hidden.length };
}

function encrypted(plain: Buffer, key: number): Buffer {
  let register = key;
  return Buffer.from(
    [0, 0, 0, 0, ...plain].map((byte) => {
      const cipher = byte ^ (register >> 8);
      register = ((cipher + register) * 52845 + 22719) & 0xffff;
      return cipher;
    }),
  );
}
