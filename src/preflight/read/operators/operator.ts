import type { Cos, CosDict } from '../../cos.js';
import type { Run } from '../run.js';

export type Operands = readonly Cos[];

/** Carries out one operator of a content stream. */
export type Operator = (run: Run, operands: Operands, picture: CosDict | undefined) => void;
/** Operators by their names; a list, since content may name anything. */
export type Operators = readonly (readonly [string, Operator])[];

/** An operand that is a number; 0 where it is missing or anything else. */
export function number(operands: Operands, index: number): number {
  const value = operands[index];
  return typeof value === 'number' ? value : 0;
}

export const numbers = (operands: Operands): number[] => operands.map((_, index) => number(operands, index));

export const nothing: Operator = () => {};
