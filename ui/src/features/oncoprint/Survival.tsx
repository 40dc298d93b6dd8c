import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Paper, Text, Title } from '@mantine/core';
import { probability, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault, Waiting } from '@/shared/ui/states';
import classes from '@/shared/ui/Table.module.css';
import { Told } from '@/shared/ui/Told';
import { atRisk, yearsOf } from './atRisk';
import { SurvivalChart } from './SurvivalChart';
import { type Survival as Answer, useSurvival } from './useSurvival';

/** How the patients of the cohort fare with and without a variant of a gene. */
export function Survival({ genes }: { genes: string[] }) {
  const { t } = useLingui();
  const { gene, setGene, answer } = useSurvival();
  const known = gene === '' || genes.includes(gene) ? genes : [gene, ...genes];
  return (
    <Paper withBorder px="md" py="sm" component="section" aria-label={t`Survie selon un gène`}>
      <Title order={2} size="h4" mb="xs">
        <Trans>Survie avec et sans variant d’un gène</Trans>
      </Title>
      <NativeSelect
        size="sm"
        maw={260}
        label={t`Gène`}
        value={gene}
        onChange={(event) => setGene(event.currentTarget.value)}
        data={[{ value: '', label: t`Choisir…` }, ...known.map((name) => ({ value: name, label: name }))]}
      />
      {gene === '' ? null : answer.isPending ? (
        <Waiting />
      ) : answer.isError ? (
        <Fault error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <Curves gene={gene} answer={answer.data} />
      )}
    </Paper>
  );
}

function Curves({ gene, answer }: { gene: string; answer: Answer }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { groups, p, undated } = answer;
  const names = groups.map(({ feature }) => (feature ? t`Avec ${gene}` : t`Sans ${gene}`));
  const drawn = groups.some(({ points }) => points.length > 0);
  return (
    <>
      {drawn ? (
        <SurvivalChart curves={groups} names={names} />
      ) : (
        <Text size="sm" c="dimmed" my="sm">
          <Trans>Trop peu de décès pour une courbe.</Trans>
        </Text>
      )}
      <SurvivalTable answer={answer} names={names} />
      <Text size="sm" component="p" my="xs">
        {typeof p === 'number' ? (
          <Trans>Test du log-rank, p : {probability(p, code)}.</Trans>
        ) : (
          <Trans>Sans test du log-rank : rien à comparer, ou un groupe trop petit.</Trans>
        )}{' '}
        <Trans>Sans date du variant, non comptés :</Trans> <Told count={undated} />.
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>
          Depuis le premier cancer, méthode du produit-limite, intervalles à 95 %. Chacun compte « sans »
          jusqu’au jour où le variant est trouvé, puis « avec » ; « avec » : un variant enregistré, quel qu’il
          soit ; « sans » : aussi ceux chez qui le gène n’a pas été recherché. Ceux dont une étude seule dit
          le suivi comptent ses mois depuis le diagnostic, un variant sans date depuis le début. Sans
          ajustement : une différence n’est pas une cause.
        </Trans>
      </Text>
    </>
  );
}

function SurvivalTable({ answer, names }: { answer: Answer; names: string[] }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const years = yearsOf(answer.groups);
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={t`Survie et patients à risque`}>
        <thead>
          <tr>
            <th scope="col">{t`Groupe`}</th>
            <th scope="col" data-number>{t`Patients`}</th>
            <th scope="col" data-number>{t`Nombre de décès`}</th>
            <th scope="col" data-number>{t`Médiane, ans`}</th>
            {years.map((year) => (
              <th scope="col" data-number key={year}>{t`À risque à ${year} ans`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.groups.map((group, at) => (
            <tr key={names[at]}>
              <th scope="row">
                {group.feature ? '— ' : '- - '}
                {names[at]}
              </th>
              <td data-number>
                <Told count={group.patients} />
              </td>
              <td data-number>
                <Told count={group.deaths} />
              </td>
              <td data-number>
                {typeof group.medianYears === 'number' ? significant(group.medianYears, code) : '—'}
              </td>
              {years.map((year) => {
                const number = atRisk(group, year);
                return (
                  <td data-number key={year}>
                    {number === undefined ? '—' : whole(number, code)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
