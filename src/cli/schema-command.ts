import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Console } from './console.js';
import { status } from './exit.js';
import { jsonSchemas, schemaFolder, schemaText } from './schemas.js';

/** `leaflets schema`: writes the JSON Schemas that editors complete and check YAML with. */
export function schemaCommand(flags: { root: string }, terminal: Console): number {
  const folder = path.join(path.resolve(flags.root), ...schemaFolder.split('/'));
  mkdirSync(folder, { recursive: true });
  const names = Object.entries(jsonSchemas()).map(([name, schema]) => {
    const file = path.join(folder, name);
    writeFileSync(`${file}.part`, schemaText(schema));
    renameSync(`${file}.part`, file);
    return `${schemaFolder}/${name}`;
  });
  terminal.json([], { schemas: names });
  terminal.result(names.join('\n'));
  return status.done;
}
