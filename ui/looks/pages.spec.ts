// Takes pictures of every page in both languages, to be looked at with one's own eyes: `npm run look`.
import { expect, type Page, test } from '@playwright/test';
import { signIn } from '../e2e/journey';

for (const locale of ['fr-FR', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale });

    const shot = async (page: Page, name: string) => {
      await page.waitForLoadState('load');
      await page.waitForTimeout(2_000);
      await page.screenshot({ path: `target/looks/${name}-${locale}.png` });
    };

    test('sign in and search', async ({ page }) => {
      await page.goto('/');
      await shot(page, '1-signin');
      await signIn(page);
      await shot(page, '2-search');
      await page.locator('section button').filter({ hasText: /\d$/ }).first().click();
      await shot(page, '2b-narrowed');
    });

    test('patient', async ({ page }) => {
      await signIn(page);
      await page.locator('a[href*="patient?id"]').first().click();
      await expect(page.getByTestId('timeline')).toBeVisible();
      await shot(page, '3-patient');
      await page.getByTestId('timeline').locator('[data-lane=EVENT]').first().click();
      await shot(page, '4-report');
      await page.getByRole('tab', { name: /Mesures|Measurements/ }).click();
      await shot(page, '4b-measurements');
      await page.getByRole('tab', { name: /^Évolution|^Course/ }).click();
      await page.getByRole('table', { name: /Poids|Weight/ }).scrollIntoViewIfNeeded();
      await shot(page, '4f-states');
      await page.getByRole('tab', { name: /^Variants/ }).click();
      await shot(page, '4c-profile');
    });

    test('correction', async ({ page }) => {
      await signIn(page);
      await page.locator('header select').first().selectOption('CARE');
      await page.locator('a[href*="patient?id"]').nth(2).click();
      await page.getByTestId('timeline').locator('[data-lane=TREATMENT]').first().click();
      await page
        .getByRole('button', { name: /^Corriger «|^Correct “/ })
        .first()
        .click();
      await page.getByRole('dialog').locator('textarea').first().fill('Relecture');
      await shot(page, '4d-dialog');
      await page.getByRole('dialog').getByRole('textbox').nth(1).fill('FOLFOX');
      await page.getByRole('dialog').locator('button[type=submit]').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await shot(page, '4e-corrected');
    });

    test('tumour board', async ({ page }) => {
      await signIn(page);
      await page.locator('a[href$="trials"]').click();
      await page.getByRole('table').waitFor();
      await shot(page, '10-trials');
      await page.locator('a[href$="inbox"]').click();
      await page.locator('li').first().waitFor();
      await shot(page, '10b-inbox');
      await page.locator('a[href*="patient?id"]').first().click();
      await page.locator('a[href*="board?id"]').click();
      await page.locator('article').waitFor();
      await shot(page, '10c-sheet');
      await page.pdf({ path: `target/looks/10d-sheet-${locale}.pdf`, preferCSSPageSize: true });
    });

    test('OncoPrint', async ({ page }) => {
      await signIn(page);
      await page.locator('a[href*="oncoprint"]').click();
      await page.locator('svg [data-cell]').first().waitFor();
      await shot(page, '11-oncoprint');
      const survival = page.getByRole('region', { name: /^Survie selon|^Survival by/ });
      await survival.locator('select').selectOption('TP53');
      await survival.getByRole('table').scrollIntoViewIfNeeded();
      await shot(page, '11b-survival');
    });

    test('concepts', async ({ page }) => {
      await signIn(page);
      await page.locator('a[href$="concepts"]').click();
      await shot(page, '8-concepts');
      await page.getByRole('searchbox').first().fill('CCI');
      await page.locator('section li button').first().click();
      await shot(page, '8b-concept');
    });

    test('second cancers', async ({ page }) => {
      await signIn(page);
      await page.locator('a[href$="incidence"]').click();
      await page.getByRole('table').waitFor();
      await shot(page, '9-incidence');
    });

    test('patterns', async ({ page }) => {
      await signIn(page);
      await page.locator('a[href$="patterns"]').click();
      const search = async () => {
        await page.getByRole('button', { name: /^Lancer la|^Start the|de nouveau$|again$/ }).click();
        await page.getByRole('table').waitFor();
      };
      await search();
      await shot(page, '10-groups');
      await page.getByText(/^(Suites de traitements|Sequences of treatments)$/).click();
      await search();
      await shot(page, '10b-courses');
      await page.getByText(/^(Lieux et années|Places and years)$/).click();
      await search();
      await shot(page, '10c-places');
    });

    test('scan', async ({ page }) => {
      await signIn(page);
      await page.locator('a[href$="scan"]').click();
      await shot(page, '5-scan');
      await page.getByRole('button', { name: /^Lancer|^Start the/ }).click();
      await page.locator('[role=progressbar]').waitFor();
      await page.screenshot({ path: `target/looks/5b-running-${locale}.png` });
      await page.locator('canvas').waitFor();
      await shot(page, '6-results');
      for (const [at, name] of ['6b-forest', '6c-manhattan', '6d-tree'].entries()) {
        await page
          .getByRole('radiogroup', { name: /^Image|^Picture/ })
          .locator('label')
          .nth(at + 1)
          .click();
        await shot(page, name);
      }
      await page.locator('tbody button').nth(3).click();
      await shot(page, '7-explanation');
      await page.locator('tbody button').first().click();
      await page.getByRole('button', { name: /^Garder|^Keep/ }).click();
      await page.locator('a[href*="findings?id"]').waitFor();
      await page.getByRole('img', { name: /^Incidence|^Cumulative/ }).scrollIntoViewIfNeeded();
      await shot(page, '7b-curves');
      await page.locator('a[href*="findings?id"]').click();
      await shot(page, '7c-findings');
      await page.locator('a[href$="risk"]').click();
      await page.getByRole('img', { name: /^Calibration/ }).waitFor();
      await shot(page, '7d-risk');
    });
  });
}
