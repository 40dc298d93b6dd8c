import { expect, signIn, test } from './journey';

test('second cancers are compared with the rates of the population', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Seconds cancers' }).click();
  const table = page.getByRole('table');
  await expect(table).toContainText('Temps depuis le premier cancer');
  await expect(table.getByRole('row').filter({ hasText: 'Ensemble' })).toContainText(
    /\d,\d\d \(\d,\d\d – \d,\d\d\)/,
  );
  await page.getByText('Femmes', { exact: true }).first().click();
  await expect(table).toContainText('Siège du second cancer');
});
