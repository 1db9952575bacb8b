import type { Access } from './access.js';
import { Lexer } from './lexer.js';
import type { Budget } from './limits.js';

/** A file’s bytes, with what all who read objects from them share. */
export class Source {
  readonly bytes: Uint8Array;
  readonly buffer: Buffer;
  /** Bytes before the header, which places in the file may or may not count. */
  readonly shift: number;
  readonly budget: Budget;
  readonly access: Access;
  /** What was wrong with the file’s structure, in words. */
  readonly troubles = new Set<string>();

  constructor(bytes: Uint8Array, shift: number, budget: Budget, access: Access) {
    this.bytes = bytes;
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.shift = shift;
    this.budget = budget;
    this.access = access;
  }

  lexer(at: number, end = this.bytes.length): Lexer {
    return new Lexer(this.bytes, {
      at,
      end,
      references: true,
      nesting: this.budget.limits.nesting * 2,
      count: () => this.budget.useValue(),
    });
  }
}
