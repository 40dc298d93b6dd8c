import { expect, signIn, test } from './journey';

test.beforeEach(async ({ page }) => {
  await signIn(page);
  await page.locator('a[href*="patient?id"]').first().click();
  await expect(page.getByTestId('timeline')).toBeVisible();
});

test('a fact is one click from the words that say it', async ({ page }) => {
  await page
    .getByRole('button', { name: /^Source de «/ })
    .filter({ hasText: '¶' })
    .first()
    .click();
  const text = page.getByRole('region', { name: 'Texte du document' });
  await expect(text.locator('[data-picked]').first()).toBeInViewport();
  await expect(page).toHaveURL(/document=/);
  await page.reload();
  await expect(text.locator('[data-picked]').first()).toBeInViewport();
});

test('the timeline is walked, zoomed and opened by the keyboard alone', async ({ page }) => {
  const timeline = page.getByTestId('timeline');
  const first = timeline.locator('[tabindex="0"]').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(timeline.locator(':focus')).toHaveAttribute('data-lane', 'TREATMENT');
  const ticks = () => timeline.locator('[data-year]').allTextContents();
  const before = await ticks();
  await page.keyboard.press('+');
  await expect.poll(ticks).not.toEqual(before);
  await page.keyboard.press('0');
  await expect.poll(ticks).toEqual(before);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/document=|record=/);
});

test('an unknown record says so', async ({ page }) => {
  await page.goto('/#/patient?id=nobody');
  await expect(page.getByText('Aucun dossier sous cet identifiant')).toBeVisible();
});
