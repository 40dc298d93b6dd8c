import { useLingui } from '@lingui/react/macro';
import type { AlterationKind } from '@/generated/graphql';
import { Cell } from './Cell';
import { KINDS } from './layout';
import classes from './OncoPrint.module.css';
import { useAlterationWords } from './useAlterationWords';

/** What each shape means; not found and not tested are two things. */
export function Legend() {
  const { t } = useLingui();
  const words = useAlterationWords();
  const lines: [string, AlterationKind[] | undefined][] = [
    ...KINDS.map((kind): [string, AlterationKind[]] => [words[kind], [kind]]),
    [t`recherché, rien de trouvé`, []],
    [t`non recherché, ou inconnu`, undefined],
  ];
  return (
    <ul className={classes['legend']} aria-label={t`Légende`}>
      {lines.map(([name, kinds]) => (
        <li key={name}>
          <svg width={12} height={20} aria-hidden="true">
            <Cell x={0} y={0} width={12} height={20} kinds={kinds} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
