import path from 'node:path';
import { openProject } from '../load/files.js';
import { writeWhole } from '../load/write-whole.js';
import type { Console } from './console.js';
import { status } from './exit.js';
import { jsonSchemas, schemaFolder, schemaText } from './schemas.js';
import { UsageError } from './usage.js';

/** `leaflets schema`: writes the JSON Schemas that editors complete and check YAML with. */
export function schemaCommand(flags: { root: string }, terminal: Console): number {
  const folder = folderOf(flags.root);
  const names = Object.entries(jsonSchemas()).map(([name, schema]) => {
    const file = path.join(folder, name);
    writeWhole(file, schemaText(schema));
    return `${schemaFolder}/${name}`;
  });
  terminal.json([], { schemas: names });
  terminal.result(names.join('\n'));
  return status.done;
}

/** A project's folder of schemas; through a link that leads out of the project nothing is written. */
function folderOf(root: string): string {
  const { value: files } = openProject(path.resolve(root));
  if (!files) throw new UsageError('usage/no-project', `There is no folder “${root}”`, 'name it with --root');
  if (!files.leadsOut(schemaFolder)) return path.join(files.root, ...schemaFolder.split('/'));
  const hint = 'make it a folder of its own';
  throw new UsageError('usage/no-project', `${schemaFolder} leads out of the project`, hint);
}
