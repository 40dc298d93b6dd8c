import { expect, type Page, test as base } from '@playwright/test';

// On a real server the lead names an account; the mock has these.
export const account = {
  user: process.env['ONCOWEAVE_USER'] ?? 'clinician',
  password: process.env['ONCOWEAVE_PASSWORD'] ?? 'fictional-password',
};

export async function signIn(page: Page, user = account.user) {
  await page.goto('/');
  await page.getByLabel(/Identifiant|User name/).fill(user);
  await page.getByLabel(/^(Mot de passe|Password)/).fill(account.password);
  await page.getByRole('button', { name: /Se connecter|Sign in/ }).click();
  await expect(page.getByTestId('count')).toHaveText(/\d/);
}

/** Opens the first patient on a tab with such a row. */
export async function openOneWith(page: Page, tab: string, text: string) {
  const people = page.locator('a[href*="patient?id"]');
  await expect(people.first()).toBeVisible();
  for (let i = 0; i < 8; i++) {
    await people.nth(i).click();
    await expect(page.getByTestId('timeline')).toBeVisible();
    if (await page.getByRole('tab', { name: tab }).isEnabled()) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel').getByText(/./).first()).toBeVisible();
      await expect(page.getByRole('tabpanel').getByRole('status')).toHaveCount(0);
      if ((await page.getByRole('tabpanel').getByText(text).count()) > 0) break;
    }
    await page.goto('/#/');
  }
  return page.getByRole('tabpanel').getByRole('listitem');
}

/** A page on which any error of the browser's console fails the journey. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
