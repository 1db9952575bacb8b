import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// A publish that kills itself: node publish-child.js MODULE ROOT OP|0 [stepwise]. At its OPth step on the disk it gets a real
// SIGKILL, in the middle of a write where the step is one. With 0 it ends, and prints its steps.
const [module = '', root = '', fatal = '0', how = ''] = process.argv.slice(2);
const steps = [];
let armed = false;
const die = () => {
  process.kill(process.pid, 'SIGKILL');
  // Nothing more is done meanwhile.
  for (;;);
};
const stepping = (library, name) => {
  const real = library[name];
  library[name] = (...words) => {
    if (armed) {
      steps.push(name);
      if (steps.length === Number(fatal)) {
        if (name === 'writeSync') real(words[0], words[1].subarray(0, Math.floor(words[1].length / 2)));
        die();
      }
    }
    return real(...words);
  };
};
for (const name of [
  'openSync',
  'writeSync',
  'writeFileSync',
  'mkdirSync',
  'renameSync',
  'linkSync',
  'copyFileSync',
  'rmSync',
  'rmdirSync',
  'fsyncSync',
])
  stepping(fs, name);
stepping(childProcess, 'spawnSync');
syncBuiltinESMExports();

const { publish } = await import(pathToFileURL(module).href);
process.stdout.write('ready\n');
armed = true;
const { changed, diagnostics } = await publish({
  root,
  out: path.join(root, 'out'),
  to: path.join(root, 'site'),
  from: null,
  first: false,
  ids: [],
  ...(how === 'stepwise' ? { exchange: () => false } : {}),
});
armed = false;
process.stdout.write(`${JSON.stringify({ steps, changed, codes: diagnostics.map(({ code }) => code) })}\n`);
