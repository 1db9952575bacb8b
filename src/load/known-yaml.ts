import { Known } from './known.js';
import { parseYaml, type YamlSource } from './yaml.js';

/** Values of YAML texts in which there was nothing to complain of, by text and by what was looked for. */
export const knownValues = new Known<unknown>();

/**
 * A text that was read before and found faultless: its value is at hand, and its tree grows when a place in it is
 * asked for. Undefined for any other text.
 */
export function knownYaml(file: string, text: string, lookedFor: string): YamlSource | undefined {
  const value = knownValues.find(text, lookedFor);
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
