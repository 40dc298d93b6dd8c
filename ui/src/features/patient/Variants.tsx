import { useLingui } from '@lingui/react/macro';
import { Stack, Title } from '@mantine/core';
import { perCent } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { useCodes } from '@/shared/ui/useWords';
import { useVariantName } from '@/shared/ui/useVariantName';
import { FactRow } from './FactRow';
import classes from './PatientPage.module.css';
import { Specimens } from './Specimens';
import { kindOf, type VariantKind } from './tested';
import type { Patient } from './usePatient';

type Variant = Patient['variants'][number];

/** The molecular profile: what was found, by kind, and what was looked for. */
export function Variants({ patient }: { patient: Patient }) {
  const { t } = useLingui();
  const titles: [VariantKind, string][] = [
    ['MUTATION', t`Séquence`],
    ['CNV', t`Nombre de copies`],
    ['SV', t`Réarrangements`],
  ];
  return (
    <Stack gap="md">
      {titles.map(([kind, title]) => (
        <Found key={kind} title={title} variants={patient.variants.filter((one) => kindOf(one) === kind)} />
      ))}
      <Specimens patient={patient} />
    </Stack>
  );
}

function Found({ title, variants }: { title: string; variants: Variant[] }) {
  if (variants.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3} size="sm">
        {title}
      </Title>
      <ul className={classes['facts']}>
        {variants.map((variant) => (
          <Row key={variant.key} variant={variant} />
        ))}
      </ul>
    </section>
  );
}

function Row({ variant }: { variant: Variant }) {
  const { t } = useLingui();
  const codes = useCodes();
  const { code } = useLanguage();
  const name = useVariantName();
  const { hgvsP, hgvsC, vaf, significance, origin, test, chromosome, position, build } = variant;
  const share = typeof vaf === 'number' ? perCent(Math.round(vaf * 1000) / 10, code) : undefined;
  const place = chromosome && position ? `${chromosome}:${position} (${build ?? '?'})` : undefined;
  const details = [hgvsP && hgvsC, share && t`${share} des lectures`, codes(significance), codes(origin)];
  return (
    <FactRow
      from={variant.date}
      what={name(variant)}
      detail={[...details, place, test].filter(Boolean).join(' · ')}
      evidence={variant.evidence}
    />
  );
}
