import { describe, expect, it } from 'vitest';
import type { Cos, PdfFile } from '../../src/preflight/cos.js';
import { readPdf } from '../../src/preflight/read/read.js';
import { webRules } from '../../src/preflight/rules/index.js';
import { runProfile } from '../../src/preflight/run.js';
import { claimsUa, profileFor, webProfile } from '../../src/preflight/web.js';
import { writePdf } from '../support/write-pdf.js';
import { contextOf, fileOf, pageOf } from './rules/by-hand.js';
import { webBase, xmpOf, xmpParts } from './rules/web-base.js';
import { edited, inCatalog, inKey } from './rules/web-edits.js';

const unclaimed = inKey('xmp', `${xmpParts.ua}\n${xmpParts.a}`, '');

describe('the profile', () => {
  const read = (source: typeof webBase): PdfFile => {
    const { value } = readPdf(writePdf(source));
    if (!value) throw new Error('The file can’t be read');
    return value;
  };

  it('is the one for the web by the claim of PDF/UA, not by the mere word', () => {
    expect(claimsUa(read(webBase))).toBe(true);
    expect(claimsUa(read(edited(unclaimed)))).toBe(false);
    const remark = xmpOf(['<!-- <pdfuaid:part>1</pdfuaid:part> -->']);
    expect(claimsUa(read({ ...webBase, xmp: remark }))).toBe(false);
  });

  it('takes PDF/A for an error only where the file claims it', async () => {
    const broken = [inCatalog('/Requirements []')];
    for (const [source, level] of [
      [edited(...broken), 'error'],
      [edited(unclaimed, ...broken), 'warning'],
    ] as const) {
      const file = read(source);
      const results = await runProfile(file, profileFor(webProfile, file));
      expect(results.find(({ rule }) => rule.id === 'a2a/6.11')).toMatchObject({
        level,
        outcome: { verdict: 'failed' },
      });
      expect(results.find(({ rule }) => rule.id === 'ua/13-004')?.level).toBe('error');
    }
  });
});

describe('an encrypted file', () => {
  const verdict = async (id: string, p: number | undefined, encrypted = true) => {
    const entries = new Map<string, Cos>(p === undefined ? [] : [['P', p]]);
    const encrypt: Cos = { kind: 'dict', entries };
    const file: PdfFile = {
      ...fileOf(pageOf([])),
      encrypted,
      trailer: { kind: 'dict', entries: new Map<string, Cos>(encrypted ? [['Encrypt', encrypt]] : []) },
    };
    const rule = webRules.find((one) => one.id === id);
    expect(rule?.evenEncrypted).toBe(true);
    return (await rule?.run(file, contextOf()))?.verdict;
  };

  it('must say what it allows, and let readers in', async () => {
    expect(await verdict('ua/26-001', undefined)).toBe('failed');
    expect(await verdict('ua/26-001', -4)).toBe('passed');
    expect(await verdict('ua/26-002', -4 & ~512)).toBe('failed');
    expect(await verdict('ua/26-002', -4)).toBe('passed');
    expect(await verdict('ua/26-002', undefined, false)).toBe('not applicable');
  });
});
