import { readFile } from 'node:fs/promises';
import { expect, signIn, test } from './journey';

test.beforeEach(async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
});

test('a scan is read, explained down to a patient, and taken home', async ({ page }) => {
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.getByText('Terminée')).toBeVisible();

  await page.getByRole('button', { name: 'RR (IC 95 %)' }).click();
  await expect(page.getByRole('columnheader', { name: 'RR (IC 95 %)' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.locator('tbody button').first().click();
  const explanation = page.getByRole('region', { name: 'Explication' });
  await expect(explanation).toContainText('attendus si les taux étaient les mêmes, exposé ou non');
  const summary = explanation.getByTestId('summary');
  await expect(summary).toContainText('Une association n’est pas une cause.');
  await summary.getByRole('button').nth(1).click();
  await expect(explanation.locator('#figure-ratio')).toBeFocused();
  await expect(explanation).toContainText('Dans le graphe');

  const sentence = explanation.getByRole('link', { name: /adénocarcinome du lobe supérieur droit/ }).first();
  await expect(sentence).toHaveAttribute('href', /document=.*at=13-51/);
  await expect(explanation).toContainText('codé : Traitement');

  const against = explanation.getByTestId('counter-examples');
  await against.getByText('exposés sans l’issue').click();
  await expect(against.getByRole('link').first()).toBeVisible();

  await page.getByText('Arbre', { exact: true }).click();
  const cuts = page.getByTestId('cuts');
  await expect(cuts).toContainText(/0,\d/);
  await cuts.getByRole('button').first().click();

  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter en CSV' }).click();
  const csv = await readFile(await (await downloaded).path(), 'utf8');
  expect(csv.split('\r\n').length).toBeGreaterThan(3);
  expect(csv).toContain('rate_ratio');

  await explanation.getByRole('link').first().click();
  await expect(page.getByTestId('timeline')).toBeVisible();
});

test('a result is kept, reviewed with a comment, and stands among the kept ones', async ({ page }) => {
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await page.locator('tbody button').first().click();
  const explanation = page.getByRole('region', { name: 'Explication' });
  await explanation.getByRole('button', { name: 'Garder ce résultat' }).click();
  await explanation.getByRole('link', { name: 'Voir parmi les résultats gardés' }).click();

  const finding = page.getByRole('region', { name: 'Résultat gardé', exact: true });
  await expect(finding.getByRole('heading', { level: 2 })).toBeVisible();
  await finding.getByLabel('État').selectOption('UNDER_REVIEW');
  const words = `Relire les dossiers, ${Date.now()}`;
  await finding.getByLabel('Commentaire').fill(words);
  await finding.getByRole('button', { name: 'Enregistrer l’avis' }).click();
  await expect(finding.getByRole('listitem').filter({ hasText: words })).toContainText('En examen');
  await expect(page.getByRole('table')).toContainText('En examen');
});
