import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useLanguage } from '@/shared/i18n/language';
import { IntervalMark } from '@/shared/ui/IntervalMark';
import { intervalOf, ratioOf } from './interval';
import type { PictureProps } from './picture';
import classes from './ScanPage.module.css';
import { useLineName } from './useLineName';

const MOST = 20;

/** The surest lines, each ratio with its interval on one scale. */
export function Forest({ lines, several, chosen, onChoose }: PictureProps) {
  const { code } = useLanguage();
  const name = useLineName(several);
  const surest = [...lines].sort((left, right) => left.log10P - right.log10P).slice(0, MOST);
  return (
    <>
      <ol className={classes['forest']}>
        {surest.map((line) => (
          <li key={line.id} data-chosen={line.id === chosen || undefined}>
            <button type="button" aria-pressed={line.id === chosen} onClick={() => onChoose(line.id)}>
              {name(line)}
            </button>
            <IntervalMark ratio={line.rateRatio} low={line.ciLow} high={line.ciHigh} />
            <span>
              <strong>{ratioOf(line.rateRatio, code)}</strong> {intervalOf(line, code)}
            </span>
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed" px="md" pb="xs">
        <Trans>Échelle de 0,2 à 10 ; le trait pointillé est l’absence de lien.</Trans>
      </Text>
    </>
  );
}
