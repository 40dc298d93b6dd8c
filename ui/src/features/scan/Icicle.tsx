import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Fault, Waiting } from '@/shared/ui/states';
import { probability, significant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { branchesOf } from './icicleTree';
import { Cuts } from './Cuts';
import { ratioOf } from './interval';
import type { PictureProps } from './picture';
import classes from './ScanPage.module.css';
import { useTree } from './useTree';
import { kindOf } from './volcanoPoints';

const WIDTH = 900;
const ROW = 30;
const LETTER = 6.6;
const SUREST = 10;
const SURE = 0.05;

/** The surest features under what they belong to; a darker box is surer, a frame is a discovery. */
export function Icicle({ job, lines, chosen, onChoose }: PictureProps & { job: string }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const branches = branchesOf(lines);
  const tree = useTree(job);
  const cutOf = (curie: string) => tree.data?.find(({ feature }) => feature.curie === curie);
  const told = (curie: string) => {
    const cut = cutOf(curie);
    return cut ? ` · LLR ${significant(cut.logRatio, code, 3)}, p ${probability(cut.p, code)}` : '';
  };
  const height = (Math.max(0, ...branches.map(({ depth }) => depth)) + 1) * ROW;
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        className={classes['figure']}
        role="img"
        aria-label={t`Arbre de ${branches.length} facteurs, chacun sous ce dont il fait partie. Le tableau dit la même chose.`}
      >
        {branches.map(({ line, depth, from, to }) => {
          const width = (to - from) * WIDTH;
          const sure = Math.min(1, -line.log10P / SUREST);
          const letters = Math.floor((width - 8) / LETTER);
          const { label } = line.feature;
          return (
            <g key={line.id} onClick={() => onChoose(line.id)} className={classes['branch']}>
              <rect
                x={from * WIDTH + 1}
                y={depth * ROW + 1}
                width={Math.max(1, width - 2)}
                height={ROW - 2}
                fill={`color-mix(in srgb, #0f6f7d ${Math.round(sure * 55)}%, #fff)`}
                data-kind={line.id === chosen ? 'chosen' : kindOf(line)}
                data-cut={(cutOf(line.feature.curie)?.p ?? 1) <= SURE}
              />
              {letters > 3 && (
                <text x={from * WIDTH + 5} y={depth * ROW + 19}>
                  {label.length > letters ? `${label.slice(0, letters - 1)}…` : label}
                </text>
              )}
              <title>{`${label} · RR ${ratioOf(line.rateRatio, code)}${told(line.feature.curie)}`}</title>
            </g>
          );
        })}
      </svg>
      <Text size="sm" c="dimmed" px="md" py="xs">
        <Trans>
          Plus foncé : plus sûr. Cadre épais : découverte. Pointillé : avec avertissement. Cadre rouge :
          branche qui ressort de l’arbre (p ≤ 0,05).
        </Trans>
      </Text>
      {tree.isPending && <Waiting />}
      {tree.isError && <Fault error={tree.error} retry={() => void tree.refetch()} />}
      {tree.data && <Cuts cuts={tree.data} lines={lines} onChoose={onChoose} />}
    </>
  );
}
