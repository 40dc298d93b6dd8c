import { account, expect, signIn, test } from './journey';

test('a wrong password is refused with the next step', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Identifiant').fill(account.user);
  await page.getByLabel(/^Mot de passe/).fill('not-the-password');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert')).toContainText('inconnu');
});

test('each criterion narrows the live count, and the address keeps the question', async ({ page }) => {
  await signIn(page);
  const count = async () => Number((await page.getByTestId('count').innerText()).replace(/\D/g, ''));
  const all = await count();
  await page.getByText('Femmes', { exact: true }).click();
  await expect.poll(count).toBeLessThan(all);
  const women = await count();
  await page.getByRole('textbox', { name: 'Siège de la tumeur' }).click();
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page.getByRole('button', { name: /^Avec / })).toBeVisible();
  await expect.poll(count).toBeLessThan(women);
  const narrowed = await count();
  await page.reload();
  await expect.poll(count).toBe(narrowed);
});

test('the page speaks English when asked, and remembers it', async ({ page }) => {
  await signIn(page);
  await page.getByText('EN', { exact: true }).click();
  await expect(page.getByRole('link', { name: 'Search' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Search' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
