import { Trans, useLingui } from '@lingui/react/macro';
import type { CriterionAnswer, CriterionFragment } from '@/generated/graphql';
import { partialDate } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Sign } from '@/shared/ui/Sign';
import { Grounds } from './Grounds';
import classes from './Reasons.module.css';
import { type Branch, treeOf } from './tree';
import { useCriterionWords } from './useCriterionWords';
import type { TrialMatch } from './useTrials';

interface Props {
  patient: string;
  match: Pick<TrialMatch, 'reasons' | 'toCheck'>;
}

/** Why a trial takes a patient, or may: every criterion with its answer and what it rests on. */
export function Reasons({ patient, match: { reasons, toCheck } }: Props) {
  const { t } = useLingui();
  return (
    <div className={classes['reasons']}>
      {reasons.length === 0 ? (
        <p>
          <Trans>Ce bras ne pose aucun critère.</Trans>
        </p>
      ) : (
        <ul className={classes['tree']} aria-label={t`Critères`}>
          <Branches patient={patient} branches={treeOf(reasons)} excludes={false} />
        </ul>
      )}
      {toCheck.length > 0 && (
        <details className={classes['unasked']}>
          <summary>
            <Trans>Phrases du protocole qu’aucune donnée ne tranche, à vérifier : {toCheck.length}</Trans>
          </summary>
          <ul>
            {toCheck.map(({ exclusion, words }) => (
              <li key={words}>
                <small>{exclusion ? t`exclusion` : t`inclusion`}</small> {words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface BranchesProps {
  patient: string;
  branches: Branch<CriterionFragment>[];
  /** Whether to be true keeps out. */
  excludes: boolean;
}

function Branches({ patient, branches, excludes }: BranchesProps) {
  return branches.map(({ line, below }, at) => (
    <li key={at}>
      {line.join ? (
        <Several patient={patient} line={line} below={below} excludes={excludes} />
      ) : (
        <One patient={patient} line={line} excludes={excludes} />
      )}
    </li>
  ));
}

interface SeveralProps {
  patient: string;
  line: CriterionFragment;
  below: Branch<CriterionFragment>[];
  excludes: boolean;
}

function Several({ patient, line, below, excludes }: SeveralProps) {
  const { joins } = useCriterionWords();
  const turned = line.join === 'NOT' ? !excludes : excludes;
  return (
    <details open className={classes['several']}>
      <summary>
        <AnswerMark answer={line.answer} excludes={excludes} />
        {line.join && joins[line.join]}
      </summary>
      <ul className={classes['tree']}>
        <Branches patient={patient} branches={below} excludes={turned} />
      </ul>
    </details>
  );
}

function One({ patient, line, excludes }: Omit<SeveralProps, 'below'>) {
  const { t } = useLingui();
  const words = useCriterionWords();
  const [field, wanted, known] = [words.field(line.field ?? ''), words.wanted(line), words.known(line)];
  return (
    <div className={classes['one']}>
      <AnswerMark answer={line.answer} excludes={excludes} />
      <strong>{t`${field} : ${wanted}`}</strong>
      <span className={classes['known']}>
        {known !== '' && <span>{known}</span>}
        <Grounds patient={patient} known={line.known} />
        <NothingFound line={line} known={known} />
      </span>
      {line.settles && (
        <em className={classes['settles']}>
          <Trans>le savoir peut trancher</Trans>
        </em>
      )}
    </div>
  );
}

/** Where no record decides: whether anybody has looked. */
function NothingFound({ line, known }: { line: CriterionFragment; known: string }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { isOfGene } = useCriterionWords();
  const said = known !== '' || line.known.facts.length > 0;
  if (!isOfGene(line.field ?? '')) return said ? null : <span>{t`rien d’enregistré`}</span>;
  // What was found of a gene does not say that the rest of it was looked at.
  if (said && (line.answer !== 'UNKNOWN' || line.known.looked)) return null;
  const { looked, tests } = line.known;
  const dates = tests.flatMap(({ date }) => (date ? [partialDate(date, code)] : [])).join(', ');
  const how = looked
    ? t`recherché, rien de trouvé`
    : tests.length > 0
      ? t`recherché en partie`
      : t`non recherché, ou inconnu`;
  return <span>{dates === '' ? how : `${how} (${dates})`}</span>;
}

/** A sign and a word, so that colour says nothing alone. */
function AnswerMark({ answer, excludes }: { answer: CriterionAnswer; excludes: boolean }) {
  const { t } = useLingui();
  const signs = { MATCH: 'yes', NO_MATCH: 'no', UNKNOWN: 'open' } as const;
  const words: Record<CriterionAnswer, string> = excludes
    ? { MATCH: t`vrai, exclut`, NO_MATCH: t`faux, n’exclut pas`, UNKNOWN: t`inconnu` }
    : { MATCH: t`rempli`, NO_MATCH: t`non rempli`, UNKNOWN: t`inconnu` };
  return (
    <span className={classes['answer']} data-answer={answer} data-excludes={excludes}>
      <Sign of={signs[answer]} /> {words[answer]}
    </span>
  );
}
