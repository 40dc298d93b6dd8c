import { Trans } from '@lingui/react/macro';
import type { PartFragment } from '@/generated/graphql';
import { probability, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { intervalOf, ratioOf } from './interval';

interface Part {
  name: React.ReactNode;
  part: PartFragment | null | undefined;
}

/** The figures of a line in a part of the cohort. */
export function PartRow({ name, part }: Part) {
  const { code } = useLanguage();
  if (!part) {
    return (
      <li>
        <span>{name}</span>
        <Trans>trop peu de cas</Trans>
      </li>
    );
  }
  const { rateRatio, observed, log10P } = part;
  return (
    <li>
      <span>{name}</span>
      <span>
        <strong>RR {ratioOf(rateRatio, code)}</strong> {intervalOf(part, code)} ·{' '}
        <Trans>{whole(observed, code)} cas</Trans> · p {probability(10 ** log10P, code)}
      </span>
    </li>
  );
}
