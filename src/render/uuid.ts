/** A UUID made of a hash of 32 hexadecimal digits or more (RFC 9562, version 8): no chance in it, the same hash has the same one. */
export function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Stand in the metadata until the file is there, of which its own are made; as long as these. */
export const blankInstance = '00000000-0000-0000-0000-000000000000';
export const blankVersion = '00000000';
