import { readFileSync } from 'node:fs';
import { expect, signIn, test } from './journey';

test('the altered genes of a cohort are drawn, told in words, and kept as a picture', async ({ page }) => {
  await signIn(page);
  await page.getByText('Femmes', { exact: true }).click();
  await page.getByRole('link', { name: 'OncoPrint de ces patients' }).click();
  await expect(page).toHaveURL(/oncoprint.*FEMALE/);
  await expect(page.getByRole('table', { name: 'Gènes altérés' }).getByRole('row').nth(1)).toContainText('%');
  const picture = page.getByRole('region', { name: 'OncoPrint, image' });
  await expect(picture.locator('[data-cell=altered]').first()).toBeAttached();
  expect(await picture.locator('[data-cell=none]').count()).toBeGreaterThan(0);

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter l’image (SVG)' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('oncoweave-oncoprint.svg');
  const svg = readFileSync(await file.path(), 'utf8');
  expect(svg).toContain('data-kind=');
  expect(svg).not.toContain('CHU/patient');

  await page.getByText('Les mêmes patients en tableau').click();
  await page.getByRole('table', { name: 'Patients de l’image' }).getByRole('link').first().click();
  await expect(page.getByTestId('timeline')).toBeVisible();
});

test('survival with and without a variant of a gene stands below, and in the address', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'OncoPrint de ces patients' }).click();
  const section = page.getByRole('region', { name: 'Survie selon un gène' });
  await section.getByLabel('Gène').selectOption('TP53');
  await expect(page).toHaveURL(/survival=TP53/);
  await expect(section.getByRole('img', { name: /Avec TP53/ })).toBeVisible();
  const rows = section.getByRole('table', { name: 'Survie et patients à risque' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(section).toContainText('log-rank');
});

test('genes are asked for by name', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'OncoPrint de ces patients' }).click();
  await page.getByLabel(/^Gènes, séparés/).fill('KRAS, EGFR');
  await page.getByRole('button', { name: 'Afficher' }).click();
  const rows = page.getByRole('table', { name: 'Gènes altérés' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/genes=/);
});
