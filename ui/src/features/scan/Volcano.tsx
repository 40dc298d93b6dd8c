import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useLanguage } from '@/shared/i18n/language';
import type { PictureProps } from './picture';
import classes from './ScanPage.module.css';
import { useLineName } from './useLineName';
import { type Chart, draw, open } from './volcanoChart';
import { type Kind, pointsOf } from './volcanoPoints';

/** Strength against surety, one point a line; the table below says the same to those who do not see it. */
export default function Volcano({ lines, several, chosen, onChoose }: PictureProps) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const name = useLineName(several);
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart>(undefined);
  const choose = useRef(onChoose);
  const kinds: Record<Kind, string> = {
    found: t`Découverte`,
    flagged: t`Avec avertissement`,
    other: t`Autre`,
  };
  const ratio = t`Rapport de taux`;
  const sure = t`p (plus haut : plus sûr)`;

  useEffect(() => {
    choose.current = onChoose;
  }, [onChoose]);

  useEffect(() => {
    if (!box.current) return undefined;
    const opened = open(box.current, (line) => choose.current(line));
    chart.current = opened;
    return () => opened.close();
  }, []);

  useEffect(() => {
    if (!chart.current) return;
    draw(chart.current, {
      points: pointsOf(lines, name),
      chosen,
      language: code,
      words: { kinds, ratio, sure },
    });
  });

  return (
    <div
      ref={box}
      className={classes['volcano']}
      role="img"
      aria-label={t`Nuage de ${lines.length} facteurs : à droite les plus associés, en haut les plus sûrs. Le tableau dit la même chose.`}
    />
  );
}
