import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '@/shared/i18n/language';
import { useVariantName } from '@/shared/ui/useVariantName';
import { useCodes } from '@/shared/ui/useWords';
import { profileOf, specimenWords } from './sheet';
import type { Sheet } from './useBoard';

/** The molecular profile. */
export function Profile({ sheet }: { sheet: Sheet }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const name = useVariantName();
  const looked = sheet.specimens.map((one) => specimenWords(one, code)).filter(Boolean);
  const { rows, left } = profileOf(sheet, name, useCodes(), code);
  const statuses = [...new Set(sheet.therapies.map(({ finding }) => finding))].filter((finding) =>
    /^(MSI|dMMR|TMB|HRD)/.test(finding),
  );
  return (
    <section>
      <h2>
        <Trans>Profil moléculaire</Trans>
      </h2>
      {rows.length === 0 && <p>{t`Aucun variant enregistré : à vérifier, ce n’est pas un non.`}</p>}
      <ul>
        {rows.map(({ key, name, details }) => (
          <li key={key}>
            <strong>{name}</strong> {details}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{t`et ${left} autres`}</p>}
      {statuses.length > 0 && <p>{statuses.join(' · ')}</p>}
      <p>
        {looked.length === 0
          ? t`Ce qui a été recherché n’est pas enregistré.`
          : t`Recherché : ${looked.join(' | ')}`}
      </p>
    </section>
  );
}
