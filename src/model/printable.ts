/** Content must not steer the terminal: control characters are shown as a mark, tabs as one space. */
export const printable = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
