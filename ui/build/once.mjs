// Runs a step of the module in which it is called, unless it already succeeded on exactly these inputs:
// `node build/once.mjs NAME COMMAND…`.
// The stamp lies in target/, so `mvn clean` and a fresh clone run everything.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = process.cwd();
const outside = new Set(['node_modules', 'target', 'generated']);

function* filesOf(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (outside.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(path);
    else yield path;
  }
}

function digest() {
  const hash = createHash('sha256');
  const inputs = [...filesOf(root), ...filesOf(join(root, '../graphql-api/src/main/resources/graphql'))];
  for (const path of inputs.sort()) hash.update(path).update(readFileSync(path));
  return hash.update(process.version).digest('hex');
}

const [name, command, ...args] = process.argv.slice(2);
// The installed packages depend on the lock alone; they carry their stamp with them.
const install = name === 'install';
const stamp = install ? join(root, 'node_modules/.installed') : join(root, 'target/steps', name);
const wanted = install
  ? createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .update(process.version)
      .digest('hex')
  : digest();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log(`${basename(root)}: ${name} is up to date`);
  process.exit(0);
}
const { status, error } = spawnSync(command, args, {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (error) throw error;
if (status === 0) {
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, wanted);
}
process.exit(status ?? 1);
