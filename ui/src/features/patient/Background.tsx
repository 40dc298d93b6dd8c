import { useLingui } from '@lingui/react/macro';
import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '@/shared/i18n/language';
import { ofExposure } from './correctable';
import { FactRow } from './FactRow';
import classes from './PatientPage.module.css';
import { useFactWords } from './useFactWords';
import type { Patient } from './usePatient';
import { useCodes } from '@/shared/ui/useWords';

/** What the patient brings along: exposures, other diseases, family, places, acts. */
export function Background({ patient }: { patient: Patient }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const words = useFactWords();
  const codes = useCodes();
  return (
    <Stack gap="md">
      <Block title={t`Expositions`} count={patient.exposures.length}>
        {patient.exposures.map((one) => (
          <FactRow
            key={one.key}
            from={one.from}
            to={one.to}
            what={words.exposure(one, code)}
            evidence={one.evidence}
            fact={ofExposure(one)}
          />
        ))}
      </Block>
      <Block title={t`Autres maladies`} count={patient.conditions.length}>
        {patient.conditions.map((one) => (
          <FactRow
            key={one.key}
            from={one.date}
            what={words.named(one)}
            detail={one.code}
            evidence={one.evidence}
          />
        ))}
      </Block>
      <Block title={t`Antécédents familiaux`} count={patient.familyHistory.length}>
        {patient.familyHistory.map((one) => (
          <FactRow
            key={one.key}
            what={t`${codes(one.relation) ?? ''} : ${words.named(one)}`}
            detail={one.age ? t`à ${one.age} ans` : undefined}
            evidence={one.evidence}
          />
        ))}
      </Block>
      <Block title={t`Actes`} count={patient.acts.length}>
        {patient.acts.map((one) => (
          <FactRow
            key={one.key}
            from={one.date}
            what={words.named(one)}
            detail={one.code}
            evidence={one.evidence}
          />
        ))}
      </Block>
      <Block title={t`Lieux de vie`} count={patient.residences.length}>
        {patient.residences.map(({ commune, from, to }) => (
          <FactRow key={`${commune.curie} ${from}`} from={from} to={to} what={commune.label} evidence={[]} />
        ))}
      </Block>
    </Stack>
  );
}

function Block({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <Title order={3} size="sm" mb={4}>
        {title}
      </Title>
      <ul className={classes['facts']}>{children}</ul>
    </section>
  );
}
