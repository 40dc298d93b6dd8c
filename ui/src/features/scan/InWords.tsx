import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Text } from '@mantine/core';
import { probability, ratio, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { intervalOf } from './interval';
import type { Line } from './lines';
import classes from './ScanPage.module.css';

/** The numbers of a line as sentences. */
export function InWords({ line }: { line: Line }) {
  const { code } = useLanguage();
  const p = probability(line.p, code);
  const q = probability(line.q * 100, code);
  const lag = significant(line.lagYears, code);
  return (
    <div className={classes['words']}>
      <Verdict line={line} />
      <Text size="sm">
        <Trans>
          <strong>{whole(line.observed, code)} cas</strong> observés chez {whole(line.nExposed, code)} exposés
          ; {significant(line.expected, code, 3)} attendus s’ils étaient comme les non-exposés de même âge,
          sexe et période. Décalage : {lag} an(s).
        </Trans>
      </Text>
      <Text size="sm">
        <RatioWords line={line} />
      </Text>
      <Text size="sm">
        <Trans>
          Sans aucun lien, un écart au moins aussi grand aurait une chance de {p} (p). Parmi les lignes au
          moins aussi sûres, {q} % de fausses alertes (q).
        </Trans>
      </Text>
    </div>
  );
}

function Verdict({ line }: { line: Line }) {
  const { t } = useLingui();
  if (line.discovery) return <Badge variant="filled">{t`Découverte`}</Badge>;
  if (line.flags.some((flag) => flag !== 'PROXY' && flag !== 'FEW_CASES')) {
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
  if (typeof rateRatio !== 'number') return <Trans>Aucun rapport ne peut être calculé.</Trans>;
  const times = ratio(rateRatio, code);
  const interval = intervalOf(line, code);
  if (rateRatio >= 1) {
    return (
      <Trans>
        Soit <strong>{times} fois</strong> ce qui est attendu ; intervalle à 95 % {interval}.
      </Trans>
    );
  }
  const less = significant((1 - rateRatio) * 100, code);
  return (
    <Trans>
      Soit <strong>{less} % de moins</strong> qu’attendu (RR {times}) ; intervalle à 95 % {interval}.
    </Trans>
  );
}
