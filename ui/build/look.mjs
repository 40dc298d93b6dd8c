// Takes pictures of every page in both languages from a running server, to be looked at with one's own eyes:
// `node build/look.mjs [URL]` (default: the mock) writes target/looks/*.png.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const url = process.argv[2] ?? 'http://127.0.0.1:4999';
const only = process.argv[3];
const out = join(import.meta.dirname, '../target/looks');
const user = process.env.ONCOWEAVE_USER ?? 'clinician';
const password = process.env.ONCOWEAVE_PASSWORD ?? 'fictional-password';
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.ONCOWEAVE_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

async function look(locale) {
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  const shot = (name) => page.screenshot({ path: join(out, `${name}-${locale}.png`), fullPage: true });
  const settle = () => page.waitForLoadState('networkidle').then(() => page.waitForTimeout(600));
  await page.goto(url);
  await settle();
  await shot('1-signin');
  await page.locator('[name=user]').fill(user);
  await page.locator('[name=password]').fill(password);
  await page.locator('[type=submit]').click();
  await page.getByTestId('count').waitFor();
  await settle();
  await shot('2-search');
  if (only === 'search') return;
  await page.locator('a[href*="patient?id"]').first().click();
  await page
    .getByRole('img', { name: /Frise|Timeline/ })
    .or(page.getByTestId('timeline'))
    .first()
    .waitFor();
  await settle();
  await shot('3-patient');
  await page.getByTestId('timeline').locator('[data-lane=DOCUMENT]').first().click();
  await settle();
  await shot('4-report');
  await page.locator('a[href$="scan"]').click();
  await settle();
  await shot('5-scan');
  await page.getByRole('button', { name: /Lancer|Start/ }).click();
  await page.locator('canvas').waitFor();
  await settle();
  await shot('6-results');
  await page.locator('tbody button').first().click();
  await page.waitForTimeout(1200);
  await shot('7-explain');
  await context.close();
}

await look('fr-FR');
await look('en-GB');
await browser.close();
