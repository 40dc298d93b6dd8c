import { useLingui } from '@lingui/react/macro';
import { Select, Text } from '@mantine/core';
import { whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Waiting } from '@/shared/ui/states';
import { Branch } from './Branch';
import classes from './ConceptsPage.module.css';
import { MOST, type useAsked, useRoots, useSchemes } from './useConcepts';
import { useSchemeNames } from '@/shared/ui/useSchemeNames';

/** The tree of one vocabulary; branches are asked for when they are opened. */
export function ConceptTree({ asked }: { asked: ReturnType<typeof useAsked> }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const nameOf = useSchemeNames();
  const schemes = useSchemes();
  const choices = (schemes.data ?? [])
    .map(({ scheme, count }) => ({ value: scheme, label: `${nameOf(scheme)} · ${whole(count, code)}` }))
    .sort((left, right) => left.label.localeCompare(right.label, code));
  return (
    <>
      <Select
        label={t`Vocabulaire`}
        data={choices}
        value={asked.scheme}
        allowDeselect={false}
        onChange={(scheme) => scheme && asked.show(scheme)}
      />
      <Roots key={asked.scheme} asked={asked} />
    </>
  );
}

function Roots({ asked }: { asked: ReturnType<typeof useAsked> }) {
  const { t } = useLingui();
  const nameOf = useSchemeNames();
  const roots = useRoots(asked.scheme);
  if (roots.isPending) return <Waiting />;
  if (roots.isError) return <Fault error={roots.error} retry={() => void roots.refetch()} />;
  return (
    <>
      <ul className={classes['list']} aria-label={nameOf(asked.scheme)}>
        {roots.data.map((row) => (
          <Branch
            key={row.curie}
            row={row}
            opened={roots.data.length === 1}
            chosen={asked.concept}
            onOpen={asked.open}
          />
        ))}
      </ul>
      {roots.data.length >= MOST && (
        <Text
          size="xs"
          c="dimmed"
        >{t`Les ${MOST} premiers seulement ; cherchez les autres par leur nom.`}</Text>
      )}
    </>
  );
}
