import { type Scalar, visit } from 'yaml';
import type { Diagnostic } from '../model/diagnostic.js';
import type { YamlSource } from './yaml.js';
import { makeLines } from './yaml-places.js';
import { falseIndent, falseSpace } from './yaml-words.js';

/** A day, month or year: a remark behind it takes no words from it. */
const date = /^\d{4}(-\d{2}){0,2}$/;

/**
 * What is valid YAML and yet hardly meant: words lost as a comment, a text that swallowed the next line, spaces that
 * are none. Warnings: yaml/comment, yaml/runs-on. Error: yaml/space.
 */
export function slipsOf({ file, text, document }: YamlSource): readonly Diagnostic[] {
  const lines = makeLines(file, text);
  const found: Diagnostic[] = [];
  visit(document, {
    Scalar(role, node) {
      const [from, to] = node.range ?? [0, 0];
      if (node.type !== 'PLAIN' || typeof node.value !== 'string') return;
      if (
        falseSpace.test(text[from] ?? '') ||
        (text[from] === '-' && falseSpace.test(text[from + 1] ?? ''))
      ) {
        const { code, message, hint } = falseIndent([from, to]);
        const place = lines.at(from, from + 1);
        found.push({ severity: 'error', code, message, place, ...(hint ? { hint } : {}) });
      } else if (role !== 'key') found.push(...eaten(node, text, lines), ...runsOn(node, text, lines));
    },
  });
  return found;
}

function eaten(node: Scalar, text: string, lines: ReturnType<typeof makeLines>): readonly Diagnostic[] {
  const to = node.range?.[1] ?? 0;
  const remark = /^[ \t]+(#[^\r\n]*)/.exec(text.slice(to, to + 2000));
  if (!remark || date.test(String(node.value))) return [];
  const start = to + remark[0].length - (remark[1] ?? '').length;
  return [
    {
      severity: 'warning',
      code: 'yaml/comment',
      message: 'From the # on, this is a remark that nobody will read in the leaflet',
      place: lines.at(start, to + remark[0].length),
      hint: 'if the # belongs to the text, put the whole text in quotes; if it is a remark, give it a line of its own',
    },
  ];
}

function runsOn(node: Scalar, text: string, lines: ReturnType<typeof makeLines>): readonly Diagnostic[] {
  const [from, to] = node.range ?? [0, 0];
  const count = text.slice(from, to).trimEnd().split('\n').length;
  if (count < 2) return [];
  return [
    {
      severity: 'warning',
      code: 'yaml/runs-on',
      message: `This text runs on into the next ${count === 2 ? 'line' : `${count - 1} lines`}${count === 2 ? ', which is' : ', which are'} joined to it`,
      place: lines.at(from, to),
      hint: 'if the next line is no part of it, look at its colon and indentation; if it is, write `|` behind the key and the text below, indented',
    },
  ];
}
