// Fails when the JavaScript that a first visit loads is larger than agreed (issue 4: 250 kB gzip).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT = 250_000;
const site = join(import.meta.dirname, '../target/classes/META-INF/resources');
const manifest = JSON.parse(readFileSync(join(site, '.vite/manifest.json'), 'utf8'));

const first = new Set();
const visit = (key) => {
  if (first.has(key)) return;
  first.add(key);
  for (const next of manifest[key].imports ?? []) visit(next);
};
visit('index.html');
visit('src/locales/fr.po');
visit('src/features/search/SearchPage.tsx'); // where everybody arrives

const bytes = [...first]
  .map((key) => gzipSync(readFileSync(join(site, manifest[key].file))).length)
  .reduce((sum, size) => sum + size, 0);
console.log(`ui: first JavaScript ${(bytes / 1000).toFixed(1)} kB gzip of ${LIMIT / 1000} allowed`);
if (bytes > LIMIT) process.exit(1);
