import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import classes from './Board.module.css';
import { CandidateRow } from './CandidateRow';
import { type CandidateFilter, useCandidates } from './useBoard';

const PAGE = 50;

/** The candidates of a trial by pages of fifty. */
export function CandidateTable(filter: Omit<CandidateFilter, 'offset'>) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const [offset, setOffset] = useState(0);
  const found = useCandidates({ ...filter, offset });
  if (found.isPending) return <Waiting label={t`Recherche des patients…`} />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  const { matching, unknown, listed, complete, candidates } = found.data;
  if (listed === 0 && complete) return <Nothing title={t`Aucun patient pour ces filtres`} />;
  const [sure, open] = [whole(matching, code), whole(unknown, code)];
  return (
    <>
      <Text size="sm" my="xs" role="status">
        <Trans>
          {sure} conviennent, {open} à compléter
        </Trans>
        {!complete && <Trans> ; le serveur lit encore des dossiers, il peut y en avoir davantage</Trans>}
      </Text>
      <div className={classes['scroll']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t`Patient`}</th>
              <th scope="col">{t`Tumeur`}</th>
              <th scope="col">{t`Bras`}</th>
              <th scope="col">{t`Réponse`}</th>
              <th scope="col">{t`Avancement et note`}</th>
            </tr>
          </thead>
          <tbody>
            {candidates.map((one) => (
              <CandidateRow
                key={`${one.patient} ${one.tumourKey} ${one.arm}`}
                trial={filter.trial}
                one={one}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Group justify="flex-end" mt="sm">
        <Button
          variant="default"
          size="xs"
          disabled={offset === 0}
          onClick={() => setOffset(Math.max(0, offset - PAGE))}
        >
          <Trans>Précédents</Trans>
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={offset + PAGE >= listed}
          onClick={() => setOffset(offset + PAGE)}
        >
          <Trans>Suivants</Trans>
        </Button>
      </Group>
    </>
  );
}
