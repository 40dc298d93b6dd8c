import { readFile } from 'node:fs/promises';
import { expect, signIn, test } from './journey';

test.beforeEach(async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
});

test('a scan runs under the eyes, is read, explained down to a patient, and taken home', async ({ page }) => {
  const pushed = page.waitForEvent('websocket');
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await expect(page.getByRole('progressbar', { name: 'Avancement' })).toBeVisible();
  expect((await pushed).url()).toMatch(/\/graphql$/);
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.getByText('Terminée')).toBeVisible();

  await page.getByRole('button', { name: 'RR (IC 95 %)' }).click();
  await expect(page.getByRole('columnheader', { name: 'RR (IC 95 %)' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.locator('tbody button').first().click();
  const explanation = page.getByRole('region', { name: 'Explication' });
  await expect(explanation).toContainText('fois ce qui est attendu');
  await expect(explanation).toContainText('Dans le graphe');

  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter en CSV' }).click();
  const csv = await readFile(await (await downloaded).path(), 'utf8');
  expect(csv.split('\r\n').length).toBeGreaterThan(3);
  expect(csv).toContain('rate_ratio');

  await explanation.getByRole('link').first().click();
  await expect(page.getByTestId('timeline')).toBeVisible();
});

test('a scan that is cancelled stays cancelled, and is found again', async ({ page }) => {
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Annulée')).toBeVisible();
  await page.getByRole('button', { name: 'Nouvelle exploration' }).click();
  await expect(page.getByRole('region', { name: 'Explorations précédentes' })).toContainText('Annulée');
});
