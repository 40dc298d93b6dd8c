import { Trans, useLingui } from '@lingui/react/macro';
import { useMissing } from '@/shared/ui/useMissing';
import { useTherapyWords } from '@/shared/ui/useTherapyWords';
import { useWords } from '@/shared/ui/useWords';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import classes from './Sheet.module.css';
import { courseOf, shownTrials } from './sheet';
import { elsewhere, ranked, sourceWords } from './sheetOptions';
import type { Sheet } from './useBoard';

interface Props {
  sheet: Sheet;
}

/** What happened, in order. */
export function Course({ sheet }: Props) {
  const { code } = useLanguage();
  const { events, treatments } = useWords();
  const { steps, left } = courseOf(
    sheet,
    (kind) => events[kind],
    (kind) => treatments[kind],
  );
  return (
    <section>
      <h2>
        <Trans>Histoire</Trans>
      </h2>
      <ol className={classes['course']}>
        {left > 0 && (
          <li>
            <time>…</time>
            <Trans>{left} étapes plus anciennes</Trans>
          </li>
        )}
        {steps.map(({ key, date, what, again }) => (
          <li key={key}>
            <time>{date ? partialDate(date, code) : '—'}</time>
            {what}
            {again && ` · ${again.times} ×`}
            {again?.last && <Trans>, la dernière le {partialDate(again.last, code)}</Trans>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Therapies, warnings first. */
export function Options({ sheet }: Props) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const words = useTherapyWords();
  const { rows, left, warnings } = ranked(sheet.therapies);
  const others = elsewhere(sheet.therapies, (option) => words.medicines(option));
  const since = sheet.therapies.find(({ knownOn }) => knownOn)?.knownOn;
  return (
    <section>
      <h2>
        <Trans>Options thérapeutiques</Trans>
        {since && <small>{t`connaissances du ${partialDate(since, code)}`}</small>}
      </h2>
      {rows.length === 0 && others.shown.length === 0 && (
        <p>{t`Aucune thérapie connue pour ces variants.`}</p>
      )}
      {others.shown.length > 0 && (
        <p>
          {t`Aucune connue dans cette tumeur ; dans une autre : ${others.shown.join(', ')}`}
          {others.left > 0 && ` + ${others.left}`}
        </p>
      )}
      <ul>
        {rows.map(({ option, sources }) => (
          <li key={`${option.source} ${option.finding} ${option.medicines.join()} ${option.tumourKey}`}>
            <strong data-warning={option.effect !== 'SENSITIVITY' || undefined}>
              {words.medicines(option)}
            </strong>{' '}
            {[words.effects[option.effect], option.finding, words.level(option), words.line(option.line)]
              .filter(Boolean)
              .join(' · ')}{' '}
            <small>{sourceWords(sources)}</small>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p>
          {warnings > 0
            ? t`et ${left} autres, dont ${warnings} alertes, dans le dossier`
            : t`et ${left} autres, dans le dossier`}
        </p>
      )}
    </section>
  );
}

/** Open arms, with what is missing to know. */
export function Trials({ sheet }: Props) {
  const { t } = useLingui();
  const missing = useMissing();
  const { rows, left } = shownTrials(sheet.trialMatches);
  return (
    <section>
      <h2>
        <Trans>Essais ouverts</Trans>
      </h2>
      {rows.length === 0 && <p>{t`Aucun essai ouvert du centre.`}</p>}
      <ul>
        {rows.map(({ arm, tumourKey, title, trial, answer, missing: lacking }) => (
          <li key={`${arm} ${tumourKey}`}>
            <strong>{trial}</strong> {title} · {arm} ·{' '}
            {answer === 'MATCH' ? t`convient` : t`à préciser : ${lacking.map(missing).join(', ')}`}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{t`et ${left} autres, dans le dossier`}</p>}
    </section>
  );
}

/** What was decided before, and lines to write on. */
export function Decisions({ sheet }: Props) {
  const { code } = useLanguage();
  return (
    <section className={classes['decision']}>
      <h2>
        <Trans>Décision</Trans>
      </h2>
      {sheet.boardDecisions.slice(0, 2).map(({ at, date, decision, options, by }) => (
        <p key={at}>
          <strong>{partialDate(date, code)}</strong> {decision} {options.join(', ')} <small>{by}</small>
        </p>
      ))}
      {[1, 2, 3].map((line) => (
        <div key={line} className={classes['line']} aria-hidden="true" />
      ))}
    </section>
  );
}
