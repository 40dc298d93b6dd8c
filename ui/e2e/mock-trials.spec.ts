// Trials of the mock's patients; left out on a real server.
import { check } from './accessible';
import { expect, openOneWith, signIn, test } from './journey';

test('the trials of a patient say what is missing to know', async ({ page }) => {
  await signIn(page);
  const rows = await openOneWith(page, 'Essais', 'convient');
  await expect(rows.nth(0)).toContainText('Essai ONCO-1');
  await expect(rows.nth(1)).toContainText('à préciser : âge, EGFR (mutations)');
});

test('each criterion of a trial has its answer, its value and the sentence that decided', async ({
  page,
}) => {
  await signIn(page);
  const rows = await openOneWith(page, 'Essais', 'convient');
  const trial = rows.filter({ hasText: 'Essai ONCO-2' }).first();
  await trial.getByText('Pourquoi', { exact: true }).click();
  const tree = trial.getByRole('list', { name: 'Critères' });
  await expect(tree).toContainText('inconnu');
  await expect(tree).toContainText(/EGFR \(mutations\) : p\.L858R.*non recherché.*le savoir peut trancher/s);
  await expect(tree).toContainText(
    /faux, n’exclut pas.*KRAS \(mutations\).*recherché, rien de trouvé \(avril 2019\)/s,
  );
  await expect(trial).toContainText('à vérifier : 2');
  const her2 = tree.getByRole('link', { name: /^Source de « HER2 · Score 0 » : / });
  await her2.first().click();
  await expect(page).toHaveURL(/document=.*at=/);
  const text = page.getByRole('region', { name: 'Texte du document' });
  await expect(text.locator('[data-picked]').first()).toBeInViewport();
  await tree.getByText('au moins un de ces critères').click();
  await expect(her2).toHaveCount(0);
});

test('the candidates of a trial have the same reasons', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Essais' }).click();
  const why = page.getByRole('button', { name: /^Pourquoi CHU/ }).first();
  await why.click();
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('list', { name: 'Critères' })).toContainText('HER2 : positif');
  await check(page);
  await why.click();
  await expect(page.getByRole('list', { name: 'Critères' })).toHaveCount(0);
});
