import { check } from './accessible';
import { signIn, test } from './journey';

test('sign in and search can be used by all', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  await check(page);
  await signIn(page);
  await check(page);
});

test('a patient and a report can be read by all', async ({ page }) => {
  await signIn(page);
  await page.locator('a[href*="patient?id"]').first().click();
  await page.getByTestId('timeline').locator('[data-lane=DOCUMENT]').first().click();
  await page.getByRole('region', { name: 'Texte du document' }).waitFor();
  await check(page);
});

test('a scan can be started and read by all', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
  const start = page.getByRole('button', { name: 'Lancer l’exploration' });
  await start.waitFor();
  await check(page);
  await start.click();
  await page.locator('canvas').waitFor();
  await page.locator('tbody button').first().click();
  await page.getByRole('heading', { name: 'Dans le graphe' }).waitFor();
  await check(page);
});

test('the kept results can be read and reviewed by all', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await page.locator('tbody button').first().click();
  await page.getByRole('button', { name: 'Garder ce résultat' }).click();
  await page.getByRole('link', { name: 'Voir parmi les résultats gardés' }).click();
  await page.getByRole('button', { name: 'Enregistrer l’avis' }).waitFor();
  await check(page);
});

test('the ratios of second cancers can be read by all', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Seconds cancers' }).click();
  await page.getByRole('table').waitFor();
  await check(page);
});

test('the OncoPrint can be read by all', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'OncoPrint de ces patients' }).click();
  await page.getByText('Les mêmes patients en tableau').click();
  await page.getByRole('table', { name: 'Patients de l’image' }).waitFor();
  await check(page);
});

test('the terms can be walked and read by all', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Termes' }).click();
  await page
    .getByRole('button', { name: /^Déplier/ })
    .first()
    .waitFor();
  await check(page);
  await page.getByRole('searchbox').fill('canalaire infiltrant');
  await page.getByRole('list', { name: 'Termes trouvés' }).getByRole('button').first().click();
  await page.getByRole('region', { name: 'Noms' }).waitFor();
  await check(page);
});
