import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';

// The last step of `npm run prepare`: the page of `leaflets preview`, as one script with its library in it.
const root = path.dirname(import.meta.dirname);
const page = path.join(root, 'src', 'preview', 'page');
const to = path.join(root, 'dist', 'preview-page');
await build({
  input: path.join(page, 'main.tsx'),
  platform: 'browser',
  transform: { target: 'es2022' },
  output: {
    dir: to,
    cleanDir: true,
    format: 'esm',
    entryFileNames: 'app.js',
    minify: true,
    codeSplitting: false,
  },
});
for (const name of ['index.html', 'style.css', 'icon.svg'])
  copyFileSync(path.join(page, name), path.join(to, name));
