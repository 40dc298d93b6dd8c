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
