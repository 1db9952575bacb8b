'use strict';
const { isAscii } = require('node:buffer');
const { mkdirSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');
const { crc32 } = require('node:zlib');

/** What `npm run prepare` has made of the sources, and the machine code that V8 has made of that. */
const bundle = path.join(__dirname, '..', 'dist', 'bundle');
const codeFolder = path.join(__dirname, '..', 'dist', 'code');

// A short run ends before optimized code has paid for itself: V8 is to make it for what runs ten times as long as usual.
v8.setFlagsFromString('--interrupt-budget=1000000');
// The same for WebAssembly, in which previews are drawn: the first page took a third less.
v8.setFlagsFromString('--wasm-tiering-budget=100000000');
// What has run once, at the start, has to be among the code that is kept, and V8 would throw it away.
v8.setFlagsFromString('--no-flush-bytecode');

const loaded = new Map();

/**
 * Loads a file of the bundle as `require` would, with the code that V8 kept of it. V8 itself knows a script by its
 * length and Node's version only; by the checksum in the name, code of another script never runs.
 */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = path.join(bundle, name);
  const source = readFileSync(filename);
  const codeFile = path.join(codeFolder, `${name}.${crc32(source).toString(16)}`);
  const script = new vm.Script(
    `(function (exports, require, module, __filename, __dirname) {${source.toString(isAscii(source) ? 'latin1' : 'utf8')}\n})`,
    { filename, cachedData: codeOf(codeFile) },
  );
  const module = { exports: {} };
  loaded.set(name, { module, script, codeFile });
  const outside = createRequire(filename);
  const inside = (id) => (id.startsWith('./') ? load(path.basename(id)) : outside(id));
  script.runInThisContext()(module.exports, Object.assign(inside, outside), module, filename, bundle);
  return module.exports;
}

/** Without it, or where Node is another one, the script is compiled anew. */
function codeOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Keeps the code of all that was loaded, with the functions that have run. */
function keepCode() {
  mkdirSync(codeFolder, { recursive: true });
  for (const { script, codeFile } of loaded.values()) writeFileSync(codeFile, script.createCachedData());
}

module.exports = { bundle, load, keepCode };
