import { expect, signIn, test } from './journey';

for (const locale of ['fr-FR', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1280, height: 800 } });

    test('all pages stand on one line of the header', async ({ page }) => {
      await signIn(page);
      const nav = page.getByRole('navigation', { name: 'Pages' });
      const fits = await nav.evaluate((bar) => ({
        height: bar.clientHeight,
        hidden: bar.scrollWidth - bar.clientWidth,
      }));
      expect(fits.height).toBeLessThan(70);
      expect(fits.hidden).toBeLessThanOrEqual(0);
    });
  });
}
