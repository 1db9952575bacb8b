import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { referenceKinds } from '../src/validate/rules/references.js';

const areas =
  'content|diff|file|fit|font|link|markdown|pdf|picture|printer|publish|qr|reference|setting|site|template|text|tool|translation|usage|words|yaml';

it('every code that the program can say is explained in the documentation', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const codes = new Set(
    sources.flatMap((name) => {
      const text = readFileSync(path.join('src', name), 'utf8');
      const said = [...text.matchAll(new RegExp(`'((?:${areas})/[a-z-]+)'`, 'g'))].map(([, code]) => code);
      return said.filter(
        // Folders and a media type look alike.
        (code) => code !== undefined && !/^(content\/(leaflets|printers|schemas)|text\/plain)$/.test(code),
      );
    }),
  );
  const docs = ['docs/diagnostics.md', 'docs/pictures.md']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const kind of referenceKinds) codes.add(`reference/${kind}`);
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
});
