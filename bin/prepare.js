import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// `npm run prepare`: compiles the tool and bundles it. npm runs it with `npm ci`, and once more when `npx leaflets` is
// first asked for in a folder: what is there already is let be, or every leaflet would be built by a “changed” tool.
const root = path.dirname(import.meta.dirname);
const stamp = path.join(root, 'dist', '.prepared');

/** Changes when anything does that the compiled tool is made of. */
function sources() {
  const hash = createHash('sha256').update(process.version);
  const names = ['src', 'bin'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  );
  const files = [
    ...names.sort(),
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  for (const name of files) hash.update(`${name}\n`).update(readFileSync(path.join(root, name)));
  return hash.digest('hex');
}

const before = () => {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return '';
  }
};

const now = sources();
if (now !== before()) {
  const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  run(path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json');
  run(path.join('bin', 'bundle-page.js'));
  run(path.join('bin', 'bundle.js'));
  writeFileSync(stamp, now);
}
