import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { scaleLinear } from 'd3-scale';
import { useSchemeNames } from '@/shared/ui/useSchemeNames';
import type { PictureProps } from './picture';
import classes from './ScanPage.module.css';
import { useLineName } from './useLineName';
import { kindOf, MOST_SURE } from './volcanoPoints';

const WIDTH = 900;
const HEIGHT = 320;
const LEFT = 52;
const BOTTOM = 48;
const LEAST_SHARE = 0.05;

/** Surety of every line, vocabulary by vocabulary, in the order of their codes. */
export function Manhattan({ lines, several, chosen, onChoose }: PictureProps) {
  const { t } = useLingui();
  const name = useLineName(several);
  const schemeName = useSchemeNames();
  const groups = groupsOf(lines);
  const top = Math.min(MOST_SURE, Math.max(2, ...lines.map(({ log10P }) => -log10P)));
  const y = scaleLinear()
    .domain([0, top])
    .range([HEIGHT - BOTTOM, 10]);
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={classes['figure']}
        role="img"
        aria-label={t`Sûreté de ${lines.length} lignes, vocabulaire par vocabulaire. Le tableau dit la même chose.`}
      >
        {y.ticks(5).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} data-axis="tick" />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {tick === 0 ? 'p 1' : `${tick === MOST_SURE ? '≤ ' : ''}1e−${tick}`}
            </text>
          </g>
        ))}
        {groups.map(({ scheme, from, to, members }, place) => (
          <g key={scheme} data-odd={place % 2 === 1}>
            {members.map((line, at) => (
              <circle
                key={line.id}
                cx={from + ((at + 0.5) / members.length) * (to - from)}
                cy={y(Math.min(-line.log10P, MOST_SURE))}
                r={line.id === chosen ? 8 : line.discovery ? 5.5 : 3.5}
                data-kind={line.id === chosen ? 'chosen' : kindOf(line)}
                onClick={() => onChoose(line.id)}
              >
                <title>{name(line)}</title>
              </circle>
            ))}
            <line x1={from} x2={to - 3} y1={HEIGHT - BOTTOM + 4} y2={HEIGHT - BOTTOM + 4} data-axis="group" />
            <text
              x={place === groups.length - 1 ? WIDTH - 3 : (from + to) / 2}
              y={HEIGHT - BOTTOM + 18 + 14 * (place % 2)}
              textAnchor={place === groups.length - 1 ? 'end' : 'middle'}
            >
              {short(schemeName(scheme))}
              <title>{schemeName(scheme)}</title>
            </text>
          </g>
        ))}
      </svg>
      <Text size="sm" c="dimmed" px="md" py="xs">
        <Trans>
          p de chaque ligne, plus haut : plus sûr. Plein : découverte. Pointillé : avec avertissement.
        </Trans>
      </Text>
    </>
  );
}

/** The words of a name that stand before its brackets, or the code in them, whichever is shorter. */
function short(name: string): string {
  const [, words = name, code = words] = /^(.*?) \((.*)\)$/.exec(name) ?? [];
  return code.length < words.length ? code : words;
}

function groupsOf(lines: PictureProps['lines']) {
  const schemes = [...new Set(lines.map(({ feature }) => schemeOf(feature.curie)))].sort();
  const members = schemes.map((scheme) =>
    lines
      .filter(({ feature }) => schemeOf(feature.curie) === scheme)
      .sort((left, right) => left.feature.code.localeCompare(right.feature.code)),
  );
  const weights = members.map((own) => Math.max(LEAST_SHARE, own.length / Math.max(1, lines.length)));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const width = (WIDTH - LEFT) / sum;
  return schemes.map((scheme, at) => {
    const from = LEFT + weights.slice(0, at).reduce((all, weight) => all + weight * width, 0);
    return { scheme, from, to: from + (weights[at] ?? 0) * width, members: members[at] ?? [] };
  });
}

function schemeOf(curie: string): string {
  return curie.slice(0, Math.max(0, curie.indexOf(':')));
}
