import { describe, expect, it } from 'vitest';
import type { PictureItem } from '../../src/model/layout.js';
import { fitted, linesOf, panelOf, textOf } from '../support/fitted.js';

const section = (
  more: string,
  text = 'Two cities agree to be friends, and people of both meet. '.repeat(2),
) =>
  fitted({
    'content/leaflets/demo.yaml': (demo) => `${demo}  - panel: inside-middle
    kind: text
    heading: Why
    sections:
      - heading: Friends
        text: |
          ${text}

          Then they write letters to each other for years, in whatever language both of them have a little of.
        picture: ferry
        picturePlace: beside${more}
      - heading: After it
        text: All as before.
`,
  });

const placed = (test: ReturnType<typeof fitted>) => {
  const { items, grid } = panelOf(test.outcome, 'inside-middle');
  const [picture, ...others] = items.filter((item): item is PictureItem => item.kind === 'picture');
  if (!picture || others.length > 0) throw new Error('one picture was expected');
  const lines = linesOf(items);
  const line = (start: string) => {
    const found = lines.find((candidate) => textOf(candidate).startsWith(start));
    if (!found) throw new Error(`no “${start}”`);
    return found;
  };
  return { picture, lines, line, step: grid.step };
};

describe('a picture beside its section', () => {
  it('stands in the corner, from the heading’s capitals down to a baseline, clear of all words', () => {
    const { picture, lines, line, step } = placed(section(''));
    const { x, y, width, height } = picture.box;
    const heading = line('Friends');
    expect(width / height).toBeCloseTo(40 / 30, 6);
    expect(y).toBeGreaterThan(heading.baseline - step);
    expect(y).toBeLessThan(heading.baseline - step / 2);
    expect((y + height - heading.baseline) / step).toBeCloseTo(3, 6);
    for (const { x: left, width: wide, baseline } of lines.filter(
      ({ baseline: at }) => at > y && at < y + height + step / 2,
    ))
      expect(left + wide, String(baseline)).toBeLessThan(x);
  });

  it('leaves the whole width to paragraphs under it', () => {
    const { picture, lines, line } = placed(section(''));
    const below = lines.filter(({ baseline }) => baseline >= line('Then').baseline);
    expect(Math.max(...below.map(({ x, width }) => x + width))).toBeGreaterThan(picture.box.x);
  });

  it('may be told how tall it is, and keeps what follows clear of itself', () => {
    const { picture, line } = placed(section('\n        pictureHeight: 18', 'Two.'));
    expect(picture.box.height).toBeCloseTo((18 / 25.4) * 72, 6);
    expect(picture.box.y + picture.box.height).toBeLessThan(line('After it').baseline);
  });

  it('takes no more than about a third of the column', () => {
    const { picture, line } = placed(section('\n        pictureHeight: 150'));
    expect(picture.box.width).toBeLessThan(0.35 * (picture.box.x + picture.box.width - line('Friends').x));
  });
});

it('a cover’s caption stands at the foot of its words, over the artwork that it tells of', () => {
  const { outcome } = fitted({
    'content/leaflets/demo.yaml': (demo) =>
      demo
        .replace('    picture: ferry\n', '    caption: The ferry\n')
        .replace(
          'panels:\n',
          'artwork:\n  - { face: outside, picture: ferry, panels: [cover], top: 120, bottom: 213 }\npanels:\n',
        ),
  });
  const { items, grid } = panelOf(outcome, 'cover');
  const caption = linesOf(items).find((line) => textOf(line) === 'The ferry');
  const foot = ((120 - 4) / 25.4) * 72;
  expect(caption?.baseline).toBeLessThan(foot);
  expect(caption?.baseline).toBeGreaterThan(foot - 2 * grid.step);
});
