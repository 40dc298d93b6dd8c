import { Trans, useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import type { PieceFragment, ResultFlag } from '@/generated/graphql';
import { perCent, probability, ratio, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { intervalOf } from './interval';
import type { Line } from './lines';
import { Paragraph } from './Paragraph';
import classes from './ScanPage.module.css';

/** A line in one paragraph, then each of its numbers with what it means. */
export function InWords({ line, pieces }: { line: Line; pieces: readonly PieceFragment[] }) {
  return (
    <div className={classes['words']}>
      <Verdict line={line} />
      <Paragraph line={line} pieces={pieces} />
      <Figures line={line} />
    </div>
  );
}

function Figures({ line }: { line: Line }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  return (
    <dl className={classes['figures']}>
      <Figure id="exposed" name={t`Exposés`} value={whole(line.nExposed, code)}>
        <Trans>patients exposés pendant le suivi</Trans>
      </Figure>
      <Figure id="observed" name={t`Observés`} value={whole(line.observed, code)}>
        <Trans>cas observés chez les exposés</Trans>
      </Figure>
      <Figure id="expected" name={t`Attendus`} value={significant(line.expected, code, 3)}>
        <Trans>attendus si les taux étaient les mêmes, exposé ou non, entre semblables</Trans>
      </Figure>
      <Figure id="ratio" name={t`RR (IC 95 %)`} value={<RatioWords line={line} />}>
        <Trans>taux des exposés sur taux des non-exposés semblables, avec son intervalle à 95 %</Trans>
      </Figure>
      <Figure id="p" name="p" value={probability(line.p, code)}>
        <Trans>chance d’un écart au moins aussi grand sans aucun lien</Trans>
      </Figure>
      <Figure id="q" name="q" value={perCent(probability(line.q * 100, code), code)}>
        <Trans>part de fausses alertes parmi les lignes au moins aussi sûres</Trans>
      </Figure>
      <Figure id="lag" name={t`Décalage`} value={t`${significant(line.lagYears, code)} an(s)`}>
        <Trans>après le début de l’exposition, avant que le temps compte</Trans>
      </Figure>
    </dl>
  );
}

interface FigureProps {
  id: string;
  name: string;
  value: React.ReactNode;
  children: React.ReactNode;
}

function Figure({ id, name, value, children }: FigureProps) {
  return (
    <div id={`figure-${id}`} tabIndex={-1}>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> <small>{children}</small>
      </dd>
    </div>
  );
}

/** What is to be known with a finding that stays one. */
const HARMLESS: ReadonlySet<ResultFlag> = new Set<ResultFlag>(['PROXY', 'DUPLICATE', 'FEW_CASES']);

function Verdict({ line }: { line: Line }) {
  const { t } = useLingui();
  if (line.discovery) return <Badge variant="filled">{t`Découverte`}</Badge>;
  if (line.flags.some((flag) => !HARMLESS.has(flag))) {
    return <Badge color="yellow.9" variant="outline">{t`Écartée : un biais suffit à l’expliquer`}</Badge>;
  }
  if (line.replication) {
    return <Badge color="yellow.9" variant="outline">{t`Non répétée : ce n’est pas une découverte`}</Badge>;
  }
  return <Badge color="gray.7" variant="outline">{t`N’atteint pas le seuil`}</Badge>;
}

function RatioWords({ line }: { line: Line }) {
  const { code } = useLanguage();
  const { rateRatio } = line;
  if (typeof rateRatio !== 'number') return '—';
  return (
    <>
      {ratio(rateRatio, code)} {intervalOf(line, code)}
    </>
  );
}
