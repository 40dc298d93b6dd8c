import { expect, signIn, test } from './journey';

test('patterns: groups, sequences of treatments, places and years', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Motifs' }).click();
  const table = page.getByRole('table');
  const start = page.getByRole('button', { name: 'Lancer la recherche' });
  const search = async () => {
    await start.or(page.getByText('Terminée')).first().waitFor();
    if (await start.isVisible()) await start.click();
    await expect(page.getByText('Terminée')).toBeVisible();
  };
  await search();
  await expect(table).toContainText(' + ');
  await expect(table.getByRole('row').nth(1)).toContainText(/\d,\d\d/);
  const rows = await table.getByRole('row').count();
  const more = page.getByRole('button', { name: 'En voir plus' });
  if (await more.isVisible()) {
    await more.click();
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(rows);
  }
  await page.getByText('Jusqu’à trois').click();
  await search();
  await page.getByText('Suites de traitements').click();
  await search();
  await expect(table).toContainText(' › ');
  await page.getByText('Lieux et années').click();
  await search();
  await expect(table).toContainText(/\d{4} – \d{4}/);
});

test('a search for patterns is stopped', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Motifs' }).click();
  await page.getByText('Suites de traitements').click();
  await page.getByText('Jusqu’à cinq').click();
  await page.getByRole('button', { name: /^Lancer la recherche|^Chercher de nouveau/ }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText(/^Annulée|^Terminée/)).toBeVisible();
});
