import { Trans, useLingui } from '@lingui/react/macro';
import type { ModelKind } from '@/generated/graphql';
import { probability, ratio, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Heading } from './Heading';
import { intervalOf } from './interval';
import classes from './ScanPage.module.css';
import type { CloserLook } from './useCloser';
import { useMissingWords } from './useMissingWords';

type Model = CloserLook['models'][number];

const OVER = Math.log10(0.05);

/** Ratios of odds among cases and controls, and of rates in person-time; or why there are none. */
export function OddsAndRates({ models }: { models: readonly Model[] }) {
  const { code } = useLanguage();
  const names = useModelNames();
  const wide = models.find(({ dispersion }) => typeof dispersion === 'number');
  return (
    <section>
      <Heading>
        <Trans>Par cas et témoins, par personnes-années</Trans>
      </Heading>
      <ul className={classes['ways']}>
        {models.map((model) => (
          <li key={model.kind}>
            <span>
              {names[model.kind]}
              <Basis model={model} />
            </span>
            <Figures model={model} />
          </li>
        ))}
      </ul>
      {typeof wide?.dispersion === 'number' && typeof wide.overdispersionLog10P === 'number' && (
        <p className={classes['sums']}>
          {wide.overdispersionLog10P < OVER ? (
            <Trans>
              Les nombres de cas varient plus que selon Poisson (dispersion{' '}
              {significant(wide.dispersion, code)}, p {probability(10 ** wide.overdispersionLog10P, code)}) :
              préférez la binomiale négative.
            </Trans>
          ) : (
            <Trans>
              Rien ne dit que les nombres de cas varient plus que selon Poisson (dispersion{' '}
              {significant(wide.dispersion, code)}, p {probability(10 ** wide.overdispersionLog10P, code)}).
            </Trans>
          )}
        </p>
      )}
    </section>
  );
}

function Basis({ model: { cases, controls, personYears } }: { model: Model }) {
  const { code } = useLanguage();
  if (typeof cases !== 'number') return null;
  return (
    <>
      {' · '}
      <Trans>{whole(cases, code)} cas</Trans>
      {typeof controls === 'number' && (
        <>
          {', '}
          <Trans>{whole(controls, code)} témoins</Trans>
        </>
      )}
      {typeof personYears === 'number' && (
        <>
          {', '}
          <Trans>{whole(Math.round(personYears), code)} personnes-années</Trans>
        </>
      )}
    </>
  );
}

function Figures({ model }: { model: Model }) {
  const { code } = useLanguage();
  const reasons = useMissingWords();
  if (typeof model.ratio !== 'number') return <span>{model.missing ? reasons[model.missing] : '—'}</span>;
  const odds = model.kind === 'LOGISTIC' || model.kind === 'CONDITIONAL_LOGISTIC';
  return (
    <span>
      <strong>
        {odds ? 'OR' : 'RR'} {ratio(model.ratio, code)}
      </strong>{' '}
      {intervalOf(model, code)}
      {typeof model.log10P === 'number' && <> · p {probability(10 ** model.log10P, code)}</>}
    </span>
  );
}

function useModelNames(): Record<ModelKind, string> {
  const { t } = useLingui();
  return {
    LOGISTIC: t`Logistique`,
    CONDITIONAL_LOGISTIC: t`Logistique conditionnelle`,
    POISSON: t`Poisson`,
    NEGATIVE_BINOMIAL: t`Binomiale négative`,
  };
}
