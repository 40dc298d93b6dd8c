// Unpacks the Chromium that the npm package carries, with its libraries and fonts, once, beside the packages.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../node_modules/.cache/chromium');
const whole = join(folder, 'al2023/lib');

if (process.platform === 'linux' && !process.env.ONCOWEAVE_CHROMIUM && !existsSync(whole)) {
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  // The package adds the libraries only where it believes to be on this platform.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  // The configuration that comes along looks for the fonts elsewhere; without one the page has no letters.
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>\n`,
  );
  console.log(`ui: browser unpacked to ${await chromium.executablePath()}`);
}
