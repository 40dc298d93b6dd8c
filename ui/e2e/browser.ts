import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from '@playwright/test';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const carried = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));

/** ONCOWEAVE_CHROMIUM, else the one that build/browser.mjs unpacked, else an installed one, else Playwright's. */
export function browser(): LaunchOptions {
  const chosen = process.env['ONCOWEAVE_CHROMIUM'];
  if (chosen) return { executablePath: chosen, args: ['--no-sandbox'] };
  if (existsSync(`${carried}/chromium`)) {
    const libraries = [`${carried}/al2023/lib`, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    const own = { FONTCONFIG_FILE: `${carried}/fonts.conf`, LD_LIBRARY_PATH: libraries };
    return {
      executablePath: `${carried}/chromium`,
      args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
      env: { ...inherited(), ...own },
    };
  }
  const installed = INSTALLED.find(existsSync);
  return installed ? { executablePath: installed, args: ['--no-sandbox'] } : {};
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
