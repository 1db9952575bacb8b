import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

// `npm run gallery`: builds all leaflets, and the longest and shortest allowed, and keeps small pictures of their faces here.
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '..', '..');
const extremes = ['longest', 'shortest'];
const project = mkdtempSync(path.join(tmpdir(), 'leaflets-gallery-'));
for (const folder of ['content', 'templates', 'assets']) {
  cpSync(path.join(root, folder), path.join(project, folder), { recursive: true });
}
for (const id of extremes) {
  cpSync(path.join(here, `${id}.yaml`), path.join(project, 'content', 'leaflets', `${id}.yaml`));
}
const tool = path.join(root, 'bin', 'leaflets.js');
const { status, stderr } = spawnSync(process.execPath, [tool, 'build', '--root', project, '--edition', 'preview']);
if (status !== 0) throw new Error(String(stderr));

const { leaflets } = JSON.parse(readFileSync(path.join(project, 'out', 'build.json'), 'utf8'));
for (const { id, files } of leaflets) {
  for (const file of files) {
    // A language version's files carry its language behind the date; the gallery shows the originals.
    const face = /-\d{4}-\d\d-\d\d-(outside|inside)\.png$/.exec(file.path)?.[1];
    if (!face) continue;
    const small = await sharp(path.join(project, 'out', file.path))
      .resize({ width: 1200 })
      .png({ palette: true, colours: 128, effort: 10 })
      .toBuffer();
    writeFileSync(path.join(here, `${id}-${face}.png`), small);
  }
}
rmSync(project, { recursive: true, force: true });
