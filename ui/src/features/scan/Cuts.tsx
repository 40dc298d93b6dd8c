import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { probability, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import table from '@/shared/ui/Table.module.css';
import type { Line } from './lines';
import classes from './ScanPage.module.css';
import type { Cut } from './useTree';

const MOST = 8;

interface Props {
  cuts: Cut[];
  lines: Line[];
  onChoose: (line: string) => void;
}

/** The branches that stand out of the tree most, with the chance that any does so by itself. */
export function Cuts({ cuts, lines, onChoose }: Props) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const shown = cuts.filter(({ logRatio }) => logRatio > 0).slice(0, MOST);
  const lineOf = (cut: Cut) => lines.find(({ feature }) => feature.curie === cut.feature.curie);
  return (
    <>
      <Text size="sm" c="dimmed" px="md" pb="xs">
        <Trans>
          Coupes de l’arbre : chaque branche entière contre le reste, pour la première issue au décalage le
          plus court. p : chance qu’une branche quelconque de l’arbre ressorte autant s’il n’y a aucun lien
          (199 tirages au plus).
        </Trans>
      </Text>
      <div className={table['scroll']}>
        <table className={table['table']} data-testid="cuts">
          <thead>
            <tr>
              <th scope="col">{t`Branche`}</th>
              <th scope="col" data-number>{t`Observés`}</th>
              <th scope="col" data-number>{t`Attendus`}</th>
              <th scope="col" data-number>{t`Log du rapport de vraisemblance`}</th>
              <th scope="col" data-number>
                p
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cut) => {
              const line = lineOf(cut);
              return (
                <tr key={cut.feature.curie}>
                  <th scope="row">
                    {line ? (
                      <button type="button" className={classes['linked']} onClick={() => onChoose(line.id)}>
                        {cut.feature.label}
                      </button>
                    ) : (
                      cut.feature.label
                    )}
                  </th>
                  <td data-number>{whole(cut.observed, code)}</td>
                  <td data-number>{significant(cut.expected, code, 3)}</td>
                  <td data-number>{significant(cut.logRatio, code, 3)}</td>
                  <td data-number>
                    <strong>{probability(cut.p, code)}</strong>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
