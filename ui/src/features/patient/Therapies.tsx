import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Stack, Text, Title } from '@mantine/core';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import classes from './PatientPage.module.css';
import type { Group } from './therapies';
import { type Therapy, useTherapies } from './useTherapies';
import { useTherapyWords } from '@/shared/ui/useTherapyWords';

/** Therapies for the variants of the patient, warnings first. */
export function Therapies({ id }: { id: string }) {
  const { t } = useLingui();
  const known = useTherapies(id);
  if (known.isPending) return <Waiting label={t`Recherche des thérapies…`} />;
  if (known.isError) return <Fault error={known.error} retry={() => void known.refetch()} />;
  if (known.data.length === 0)
    return (
      <Nothing title={t`Aucune thérapie connue pour ces variants`}>
        <Trans>Les sources ne disent rien de ces variants dans ces tumeurs ; ce n’est pas un non.</Trans>
      </Nothing>
    );
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        <Trans>
          Pour la réunion de concertation, jamais une prescription : à confirmer par le résumé des
          caractéristiques du produit. Ce qui n’a pas été recherché n’est pas absent.
        </Trans>
      </Text>
      {known.data.map((group) => (
        <Finding key={group.key} group={group} />
      ))}
    </Stack>
  );
}

function Finding({ group }: { group: Group }) {
  const { finding, uncertain, tumourType, options } = group;
  return (
    <section>
      <Title order={3} size="sm">
        {finding}
        <Text span size="xs" c="dimmed" ml={6}>
          {tumourType.label} ({tumourType.code})
        </Text>
      </Title>
      {uncertain && (
        <Text size="xs" c="dimmed">
          <Trans>signification incertaine</Trans>
        </Text>
      )}
      <ul className={classes['facts']}>
        {options.map((option) => (
          <Option key={`${option.source} ${option.medicines.join()}`} option={option} />
        ))}
      </ul>
    </section>
  );
}

function Option({ option }: { option: Therapy }) {
  const { code } = useLanguage();
  const words = useTherapyWords();
  const warning = option.effect !== 'SENSITIVITY';
  const details = [words.level(option), words.line(option.line), option.indication ?? option.disease];
  return (
    <li>
      <div className={classes['fact']}>
        <span className={classes['date']}>{option.date ? partialDate(option.date, code) : '—'}</span>
        <span className={classes['what']}>
          <strong>{words.medicines(option)}</strong>{' '}
          <Badge size="xs" variant="light" color={warning ? 'orange' : 'teal'}>
            {words.effects[option.effect]}
          </Badge>
          <small>{details.filter(Boolean).join(' · ')}</small>
        </span>
        <Text span size="xs" c="dimmed">
          {option.source}
        </Text>
      </div>
    </li>
  );
}
