import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileDescription } from '../../src/model/icc.js';
import { conditionIn, isSameCondition, otherCondition } from '../../src/model/printing-condition.js';

describe('the printing condition in a name', () => {
  it.each([
    ['FOGRA39', 'FOGRA39'],
    ['Coated FOGRA39L TAC 300', 'FOGRA39'],
    ['Coated FOGRA39 (ISO 12647-2:2004)', 'FOGRA39'],
    ['ISO Coated v2 300% (ECI)', 'FOGRA39'],
    ['PSO Coated v3', 'FOGRA51'],
    ['PSOuncoated_v3_FOGRA52', 'FOGRA52'],
    ['PSO Uncoated ISO12647 (ECI)', 'FOGRA47'],
    ['CGATS TR 006', 'CGATS TR 6'],
    ['GRACoL2006_Coated1v2', 'CGATS TR 6'],
    ['GRACoL2013_CRPC6', 'CRPC6'],
    ['Some press, some paper', undefined],
  ])('“%s” is %s', (name, condition) => {
    expect(conditionIn(name)).toBe(condition);
  });

  it('is compared as it is written where nobody knows it', () => {
    expect(isSameCondition('House Standard 1', 'house_standard 1')).toBe(true);
    expect(isSameCondition('House Standard 1', 'House Standard 2')).toBe(false);
    expect(isSameCondition('FOGRA39', 'FOGRA39L')).toBe(true);
    expect(isSameCondition('FOGRA39', 'FOGRA51')).toBe(false);
  });

  it('is another than the profile’s only where both are known', () => {
    expect(otherCondition('FOGRA51', 'Coated FOGRA39L TAC 300')).toBe('FOGRA39');
    expect(otherCondition('FOGRA39', 'Coated FOGRA39L TAC 300')).toBeUndefined();
    expect(otherCondition('FOGRA39', 'Our press')).toBeUndefined();
    expect(otherCondition('FOGRA39', undefined)).toBeUndefined();
  });
});

describe('what a profile calls itself', () => {
  const coated = readFileSync('assets/icc/coated-fogra39-tac300.icc');

  it('is read as version 2 writes it', () => {
    expect(profileDescription(coated)).toBe('Coated FOGRA39L TAC 300');
  });

  it('is read as version 4 writes it', () => {
    const words = Buffer.from('PSO Coated v3', 'utf16le').swap16();
    const bytes = Buffer.alloc(144 + 28 + words.length);
    bytes.writeUInt32BE(1, 128);
    bytes.write('desc', 132, 'latin1');
    bytes.writeUInt32BE(144, 136);
    bytes.writeUInt32BE(28 + words.length, 140);
    bytes.write('mluc', 144, 'latin1');
    for (const [at, value] of [
      [152, 1],
      [156, 12],
      [164, words.length],
      [168, 28],
    ] as const)
      bytes.writeUInt32BE(value, at);
    bytes.write('enGB', 160, 'latin1');
    words.copy(bytes, 172);
    expect(profileDescription(bytes)).toBe('PSO Coated v3');
  });

  it('is nothing in what is cut off, empty or no profile', () => {
    for (const length of [0, 100, 140, 300])
      expect(profileDescription(coated.subarray(0, length))).toBeUndefined();
    expect(profileDescription(Buffer.alloc(500))).toBeUndefined();
  });
});
