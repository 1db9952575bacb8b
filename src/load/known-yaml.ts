import { Known } from '../model/known.js';
import { sha256 } from './hash.js';
import { parseYaml, type YamlSource } from './yaml.js';

/** Values of YAML texts in which there was nothing to complain of, by text and by what was looked for. */
export const knownValues = new Known<unknown>();

const keyOf = (text: string, lookedFor: string): string => sha256(`${lookedFor}\n${text}`);

/** Remembers the value of a text in which there was nothing to complain of. */
export const rememberYaml = (text: string, lookedFor: string, value: unknown): void =>
  knownValues.remember(keyOf(text, lookedFor), value);

/**
 * A text that was read before and found faultless: its value is at hand, and its tree grows when a place in it is
 * asked for. Undefined for any other text.
 */
export function knownYaml(file: string, text: string, lookedFor: string): YamlSource | undefined {
  const value = knownValues.find(keyOf(text, lookedFor));
  if (value === undefined) return undefined;
  let source: YamlSource | undefined;
  const whole = (): YamlSource => {
    source ??= parseYaml(file, text).value;
    if (!source) throw new Error(`${file} was faultless`);
    return source;
  };
  return {
    file,
    text,
    value,
    get document() {
      return whole().document;
    },
    place: (path) => whole().place(path),
    keyPlace: (path) => whole().keyPlace(path),
    within: (path, pattern, nth) => whole().within?.(path, pattern, nth),
  };
}
