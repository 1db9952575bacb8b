import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { siteWording } from '../../src/model/site-words.js';

it.each(['content/wording.yaml', 'templates/project/content/wording.yaml'])(
  '%s has every word of the downloads pages, to be changed there',
  (file) => {
    const { wording } = parse(readFileSync(file, 'utf8')) as { wording: Record<string, string> };
    const own = Object.entries(wording).filter(([key]) => key.startsWith('site-'));
    expect(Object.fromEntries(own)).toEqual(siteWording);
  },
);
