// What needs the accounts, the reports or the slowness of the mock; left out on a real server.
import { expect, openOneWith, signIn, test } from './journey';

test('who may only count is told so', async ({ page }) => {
  await signIn(page, 'counter');
  await page.getByRole('link', { name: 'Exploration' }).click();
  await expect(page.getByText('Votre compte permet de compter, pas d’explorer.')).toBeVisible();
});

test('an account that is locked is told for how long', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Identifiant').fill('locked');
  await page.getByLabel(/^Mot de passe/).fill('not-the-password');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert')).toContainText('30 secondes');
});

test('names are for care alone', async ({ page }) => {
  await signIn(page);
  const first = page.locator('a[href*="patient?id"]').first();
  await expect(first).toContainText('CHU/patient/');
  await page.getByLabel('Finalité de la consultation').selectOption('CARE');
  await expect(first).toContainText('ARNAUD');
});

test('a session that ended brings the sign-in back', async ({ page, context }) => {
  await signIn(page);
  await context.clearCookies({ name: 'ONCOWEAVE_SESSION' });
  await page.getByText('Femmes', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible();
});

test('a scan’s progress comes over a socket; cancelled it stays cancelled, and is found again', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
  const socket = page.waitForEvent('websocket');
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await expect(page.getByRole('progressbar', { name: 'Avancement' })).toBeVisible();
  await (
    await socket
  ).waitForEvent('framereceived', ({ payload }) => String(payload).includes('correlationProgress'));
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Annulée')).toBeVisible();
  await page.getByRole('button', { name: 'Nouvelle exploration' }).click();
  await expect(page.getByRole('region', { name: 'Explorations précédentes' })).toContainText('Annulée');
});

test('several outcomes and lags are asked in one scan, and the lines told apart by both', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
  const outcomes = page.getByRole('group', { name: 'Issues' });
  await outcomes.getByText('Récidive').click();
  await outcomes.getByText('Décès').click();
  await page
    .getByRole('group', { name: /^Décalages/ })
    .getByText('5', { exact: true })
    .click();
  await page.getByRole('textbox', { name: 'Siège du second cancer' }).fill('sein');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page.getByText(/^Second cancer : /)).toBeVisible();
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();

  const lines = page.getByRole('region', { name: 'Lignes' });
  await expect(lines.getByRole('columnheader', { name: 'Issue' })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /Tout second cancer, Récidive, Décès, Second/ }),
  ).toBeVisible();
  await lines.getByLabel('Issue montrée').selectOption('Récidive');
  await lines.getByLabel('Décalage montré').selectOption('5 an(s)');
  await expect(lines.locator('tbody tr').first()).toContainText('Récidive');
  await expect(lines.locator('tbody').getByText('Décès', { exact: true })).toHaveCount(0);
  const pictures = page.getByRole('region', { name: 'Nuage des facteurs' });
  await pictures.getByText('Intervalles').click();
  await expect(pictures.getByRole('listitem').first()).toContainText('Récidive · 5 an(s)');
  await lines.locator('tbody button').first().click();
  await expect(page.getByRole('region', { name: 'Explication' })).toContainText(
    'Récidive · décalage 5 an(s)',
  );
});

test('negative controls say how far a scan is off, and what is left of a line', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
  await page.getByText('Témoins négatifs').click();
  for (const [place, word] of ['Metformine', 'Hypertension', 'Diabète', 'Létrozole', 'Tabac'].entries()) {
    await page.getByRole('textbox', { name: 'Facteurs qui ne causent rien' }).fill(word);
    await page.getByRole('option', { name: word }).first().click();
    await expect(page.getByText(`Témoins négatifs (${place + 1})`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await page.locator('tbody button').first().click();
  await expect(page.getByTestId('calibrated')).toContainText('8 témoins montrent 1,20 en moyenne');
});

test('what a report denies or doubts is told from what it affirms without colour', async ({ page }) => {
  await signIn(page);
  await page.locator('a[href*="patient?id"]').first().click();
  await page.getByTestId('timeline').locator('[data-lane=DOCUMENT]').first().click();
  const text = page.getByRole('region', { name: 'Texte du document' });
  const style = (assertion: string) =>
    text
      .locator(`mark[data-assertion=${assertion}]`)
      .first()
      .evaluate(
        (mark) =>
          `${getComputedStyle(mark).textDecorationLine} ${getComputedStyle(mark).textDecorationStyle}`,
      );
  const styles = [await style('AFFIRMED'), await style('NEGATED')];
  expect(new Set(styles).size).toBe(2);
  const denied = text.locator('mark[data-assertion=NEGATED]').first();
  await expect(denied).toHaveAttribute('title', /nié/);
});

test('the therapies of a variant stand with their source, warnings first', async ({ page }) => {
  await signIn(page);
  const rows = await openOneWith(page, 'Thérapies', 'olaparib');
  await expect(rows.nth(0)).toContainText('résistance');
  await expect(rows.nth(1)).toContainText('olaparib');
  await expect(rows.nth(1)).toContainText('dans l’autorisation');
  await expect(rows.nth(1)).toContainText('EMA:Lynparza:2019-04');
});

test('a discovery says what the held-out half, the windows of time and the curves show', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await page.locator('tbody button').first().click();
  const explanation = page.getByRole('region', { name: 'Explication' });
  await expect(explanation).toContainText('Moitié mise de côté');
  await expect(explanation).toContainText('montre à elle seule le même effet');
  await expect(explanation.getByRole('img', { name: /^Rapport de taux par temps/ })).toBeVisible();
  await expect(explanation.getByRole('img', { name: /^Incidence cumulée/ })).toBeVisible();
  await explanation.getByText('Regarder autrement').click();
  await expect(explanation).toContainText('Cox, exposition qui change');
  await expect(explanation).toContainText(/Logistique conditionnelle · 212 cas, 846 témoins/);
  await expect(explanation).toContainText('à ce repère, tous étaient exposés ou aucun');
  await expect(explanation).toContainText('trop de strates pour ce modèle');
  await expect(explanation).toContainText('préférez la binomiale négative');
  await expect(explanation).toContainText('RERI');
  await expect(explanation).toContainText('preuve suffisante');
});

test('the lines are seen as intervals, by vocabulary and as a tree, and a mark opens its line', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  const pictures = page.getByRole('region', { name: 'Nuage des facteurs' });
  await pictures.getByText('Intervalles').click();
  await expect(pictures.getByRole('listitem').first()).toContainText(/\d,\d\d \(/);
  await pictures.getByText('Par vocabulaire').click();
  await expect(pictures.getByRole('img')).toContainText('ATC');
  await pictures.getByText('Arbre').click();
  await pictures.locator('rect').first().click();
  await expect(page.getByRole('region', { name: 'Explication' })).toContainText('observés chez');
});

test('a warning tells what was measured, and a scan and a kept result what was asked', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
  await page.getByRole('group', { name: 'Comparer à égalité de' }).getByText('Période (5 ans)').click();
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await expect(page.getByTestId('asked')).toContainText(
    'À égalité de : temps depuis la première tumeur, âge (5 ans), sexe. Facteurs : tous.',
  );
  await page.locator('tbody button').filter({ hasText: 'Metformine' }).click();
  const explanation = page.getByRole('region', { name: 'Explication' });
  await expect(explanation).toContainText(/RR si l’exposition comptait dès le premier jour du suivi : 0,48/);
  await explanation.getByRole('button', { name: 'Garder ce résultat' }).click();
  await explanation.getByRole('link', { name: 'Voir parmi les résultats gardés' }).click();
  const finding = page.getByRole('region', { name: 'Résultat gardé', exact: true });
  await expect(finding).toContainText('décalage 0,5 an(s)');
  await expect(finding.getByTestId('asked')).toContainText('âge (5 ans), sexe. Facteurs : tous.');
  await expect(finding).toContainText(/RR si l’exposition comptait/);
});

test('the risk of one person comes from the kept findings, with the trial of its model', async ({ page }) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Exploration' }).click();
  await page.getByRole('button', { name: 'Lancer l’exploration' }).click();
  await page.locator('tbody button').first().click();
  await page.getByRole('button', { name: 'Garder ce résultat' }).click();
  await page.getByRole('link', { name: 'Voir parmi les résultats gardés' }).click();
  await page.getByRole('link', { name: 'Modèle de risque avec ces facteurs' }).click();
  const risk = page.getByRole('region', { name: 'Risque', exact: true });
  await expect(risk).toContainText(/\d\s% à 5 ans/);
  const before = await risk.textContent();
  await page.getByRole('checkbox').first().check();
  await expect(risk).not.toHaveText(before ?? '');
  await page.getByText('Fine et Gray', { exact: true }).click();
  await expect(page.getByText('La probabilité elle-même est modélisée')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Épreuve du modèle' })).toContainText('Pente de calibration');
  await expect(page.getByRole('img', { name: /^Calibration à cinq ans/ })).toBeVisible();
  const followUp = page.getByRole('region', { name: 'Suivi proposé' });
  await expect(followUp).toContainText('Scanner thoracique');
});

test('what was found is told by kind, and what was not looked for is not taken for absent', async ({
  page,
}) => {
  await signIn(page);
  await page.locator('a[href*="patient?id"]').first().click();
  await page.getByRole('tab', { name: /^Variants/ }).click();
  const profile = page.getByRole('tabpanel', { name: /^Variants/ });
  await expect(profile).toContainText('BRCA1 p.(Glu23Valfs*17)');
  await expect(profile).toContainText('ERBB2 amplification');
  await expect(profile).toContainText('EML4::ALK réarrangement');
  await expect(profile).toContainText('pureté tumorale 45 %');
  await expect(profile).toContainText('ploïdie 2,3');
  const gene = page.getByLabel('Ce gène a-t-il été recherché ?');
  await gene.fill('KRAS');
  await expect(profile.getByRole('status')).toContainText('séquence : recherché, rien de trouvé');
  await gene.fill('EGFR');
  await expect(profile.getByRole('status')).toContainText('séquence : non recherché');
  await gene.fill('erbb2');
  await expect(profile.getByRole('status')).toContainText('nombre de copies : trouvé');
});

test('who treats corrects a fact, sees it marked, and takes it back; others cannot', async ({ page }) => {
  await signIn(page);
  await page.locator('a[href*="patient?id"]').nth(1).click();
  await expect(page.getByTestId('timeline')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Corriger «/ })).toHaveCount(0);
  await page.getByLabel('Finalité de la consultation').selectOption('CARE');
  const mark = page.getByTestId('timeline').locator('[data-lane=TREATMENT]').last();
  await mark.click();
  await page
    .getByRole('region', { name: 'Frise' })
    .getByRole('button', { name: /^Corriger «/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Ce qui est faux' }).click();
  await page.getByRole('option', { name: 'début' }).click();
  await dialog.getByLabel('Nouvelle valeur').fill('2999');
  await dialog.getByLabel(/^Raison/).fill('Relu le compte rendu');
  await expect(dialog.getByRole('button', { name: 'Corriger', exact: true })).toBeDisabled();
  await dialog.getByLabel('Nouvelle valeur').fill('2012-03');
  await dialog.getByRole('button', { name: 'Corriger', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/début corrigé par clinician le 20 nov. 2026/)).toBeVisible();
  await expect(page.getByTestId('timeline').locator('[data-flag=corrected]')).toHaveCount(1);
  await page.getByRole('button', { name: /^Annuler la correction/ }).click();
  await expect(page.getByTestId('timeline').locator('[data-flag=corrected]')).toHaveCount(0);
  await expect(page.getByText(/^annulée · clinician/)).toBeVisible();
});
