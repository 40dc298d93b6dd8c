import type { Sheet } from './useBoard';

// What fits on one page.
const OPTIONS = 16;
const BENEFITS = 6;

type Option = Sheet['therapies'][number];

const isWarning = ({ effect }: Pick<Option, 'effect'>) => effect !== 'SENSITIVITY';

/** What several sources say alike, once. */
export interface Grouped {
  option: Option;
  sources: string[];
}

const sameWords = ({ medicines, how, effect, finding, level, line, tumourKey }: Option) =>
  [...medicines.map((name) => name.toLowerCase()).sort(), how, effect, finding, level, line, tumourKey].join(
    '|',
  );

function grouped(options: Option[]): Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const option of options) {
    const key = sameWords(option);
    const group = groups.get(key);
    if (group) group.sources.push(option.source);
    else groups.set(key, { option, sources: [option.source] });
  }
  return [...groups.values()];
}

const speaksOf = (names: Set<string>) => (group: Grouped) =>
  group.option.medicines.some((name) => names.has(name.toLowerCase()));

/** One of each finding in turn, the best of each first, so that one gene's many do not hide another's. */
export function inTurn<T extends { option: Pick<Option, 'finding' | 'tumourKey'> }>(groups: T[]): T[] {
  const rounds = new Map<string, number>();
  const round = groups.map(({ option }) => {
    const of = `${option.tumourKey}|${option.finding}`;
    const before = rounds.get(of) ?? 0;
    rounds.set(of, before + 1);
    return before;
  });
  return groups
    .map((group, at) => ({ group, round: round[at] ?? 0 }))
    .sort((one, other) => one.round - other.round)
    .map(({ group }) => group);
}

/**
 * Options on the tumour's type, warnings first. There is room for some benefits too, but none without every
 * warning about its medicines; what does not fit is counted, warnings by themselves.
 */
export function ranked(therapies: Sheet['therapies']): { rows: Grouped[]; left: number; warnings: number } {
  const own = grouped(therapies.filter(({ onType }) => onType));
  const alerts = own.filter(({ option }) => isWarning(option));
  const all = inTurn(own.filter(({ option }) => !isWarning(option)));
  for (let most = Math.min(BENEFITS, all.length); ; most--) {
    const benefits = all.slice(0, Math.max(most, OPTIONS - alerts.length));
    const names = new Set(
      benefits.flatMap(({ option }) => option.medicines.map((name) => name.toLowerCase())),
    );
    const about = alerts.filter(speaksOf(names));
    if (about.length + benefits.length <= OPTIONS || most <= 0) {
      const rest = inTurn(alerts.filter((alert) => !about.includes(alert)));
      const kept = new Set([...about, ...rest].slice(0, OPTIONS - benefits.length));
      const shown = alerts.filter((alert) => kept.has(alert));
      return {
        rows: [...shown, ...benefits],
        left: own.length - shown.length - benefits.length,
        warnings: alerts.length - shown.length,
      };
    }
  }
}

/** Medicines of benefit in another tumour with the same finding, each once, where none is known in its own. */
export function elsewhere(therapies: Sheet['therapies'], wordsOf: (option: Option) => string) {
  const own = therapies.some(({ onType }) => onType);
  const names = own ? [] : therapies.filter((option) => !isWarning(option)).map(wordsOf);
  const each = [...new Set(names)];
  return { shown: each.slice(0, BENEFITS), left: Math.max(0, each.length - BENEFITS) };
}

/** "CIVIC:EID993, EID2219 + 3": where the same is said, the first ones by name. */
export function sourceWords(sources: string[]): string {
  const shown = sources.slice(0, 3);
  const head = shown[0]?.split(':')[0] ?? '';
  const names = shown.map((source, at) =>
    at > 0 && source.startsWith(`${head}:`) ? source.slice(head.length + 1) : source,
  );
  return names.join(', ') + (sources.length > shown.length ? ` + ${sources.length - shown.length}` : '');
}
