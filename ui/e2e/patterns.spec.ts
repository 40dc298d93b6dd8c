import { expect, signIn, test } from './journey';

test('patterns: groups, sequences of treatments, places and years', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Motifs' }).click();
  const table = page.getByRole('table');
  await expect(table).toContainText(' + ');
  await expect(table.getByRole('row').nth(1)).toContainText(/\d,\d\d/);
  await page.getByText('Jusqu’à trois').click();
  await expect(page.getByText('La recherche s’est arrêtée')).toBeVisible();
  await page.getByText('Suites de traitements').click();
  await expect(table).toContainText(' › ');
  await expect(table).toContainText('trop peu');
  await page.getByText('Lieux et années').click();
  await expect(table).toContainText('2012 – 2016');
});
