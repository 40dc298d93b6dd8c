import { expect, signIn, test } from './journey';

test('a term is found by its synonym, shows its names and equivalents, and leads to its patients', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Termes' }).click();
  await page.getByRole('searchbox', { name: /Nom, synonyme ou code/ }).fill('CCI');
  await page
    .getByRole('list', { name: 'Termes trouvés' })
    .getByRole('button', { name: /Carcinome canalaire infiltrant du sein|IDC/ })
    .first()
    .click();
  const term = page.getByRole('region', { name: 'Terme', exact: true });
  await expect(term.getByTestId('patients')).toHaveText(/\d/);
  await expect(term.getByRole('region', { name: 'Noms' }).locator('dd[lang=en]')).toHaveText(/carcinoma/i);
  await expect(term.getByRole('region', { name: 'Noms' }).getByText('CCI', { exact: true })).toBeVisible();
  await expect(term.getByRole('region', { name: 'Équivalents' }).getByRole('button').first()).toBeVisible();
  await term.getByRole('link', { name: 'Chercher ces patients' }).click();
  await expect(page.getByTestId('count')).toHaveText(/\d/);
  await expect(page.getByRole('button', { name: /^Avec / })).toBeVisible();
});

test('the tree opens branch by branch, and the address keeps the term', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Termes' }).click();
  const tree = page.getByRole('list', { name: 'Tumeurs (OncoTree)' });
  await tree.getByRole('button', { name: /^Déplier Sein/ }).click();
  await tree.getByRole('button', { name: /BRCA/ }).last().click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/Carcinome|Invasive/);
  const title = await page.getByRole('heading', { level: 2 }).innerText();
  await page.reload();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(title);
});
