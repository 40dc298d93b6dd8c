import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { ReviewStatus } from '@/generated/graphql';
import { useMissing } from '@/shared/ui/useMissing';
import { instant } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { Fault } from '@/shared/ui/states';
import { Sign } from '@/shared/ui/Sign';
import classes from './Board.module.css';
import { CandidateReasons } from './CandidateReasons';
import { type Candidate, useReviewMatch } from './useBoard';
import { useBoardWords } from './useBoardWords';

interface Props {
  trial: string;
  one: Candidate;
}

export function CandidateRow({ trial, one }: Props) {
  const { t } = useLingui();
  const missing = useMissing();
  const [open, setOpen] = useState(false);
  const sure = one.answer === 'MATCH';
  const why = useId();
  return (
    <>
      <tr>
        <th scope="row">
          <Link to="/patient" search={{ id: one.patient }}>
            {one.patient}
          </Link>
        </th>
        <td>{one.tumourType ? one.tumourType.label : t`type de tumeur inconnu`}</td>
        <td>{one.arm}</td>
        <td>
          <Badge size="sm" variant="light" color={sure ? 'teal' : 'gray'}>
            {sure ? t`convient` : t`à compléter`}
          </Badge>
          {!sure && <small>{one.missing.map(missing).join(', ')}</small>}
          <button
            type="button"
            className={classes['why']}
            aria-expanded={open}
            aria-controls={why}
            aria-label={t`Pourquoi ${one.patient}`}
            onClick={() => setOpen(!open)}
          >
            <Sign of={open ? 'opened' : 'closed'} /> <Trans>Pourquoi</Trans>
          </button>
        </td>
        <td>
          <Review trial={trial} one={one} />
        </td>
      </tr>
      {open && (
        <tr id={why}>
          <td colSpan={5}>
            <CandidateReasons one={one} />
          </td>
        </tr>
      )}
    </>
  );
}

function Review({ trial, one }: Props) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { reviews } = useBoardWords();
  const review = useReviewMatch();
  const before = one.review?.status ?? 'NEW';
  const [status, setStatus] = useState<ReviewStatus>(before);
  const [note, setNote] = useState('');
  const { patient, arm, tumourKey } = one;
  return (
    <form
      className={classes['review']}
      onSubmit={(event) => {
        event.preventDefault();
        review.mutate({ patient, trial, arm, tumourKey, status, note }, { onSuccess: () => setNote('') });
      }}
    >
      <NativeSelect
        size="xs"
        aria-label={t`Avancement de ${patient}`}
        value={status}
        data={Object.entries(reviews).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget }) => setStatus(currentTarget.value as ReviewStatus)}
      />
      <TextInput
        size="xs"
        aria-label={t`Note sur ${patient}`}
        placeholder={t`note`}
        maxLength={4000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        disabled={note.trim() === '' && status === before}
        loading={review.isPending}
      >
        <Trans>Noter</Trans>
      </Button>
      {one.review && (
        <small>
          {one.review.note !== '' && `« ${one.review.note} » `}
          {one.review.by}, {instant(one.review.at, code)}
        </small>
      )}
      {review.isError && <Fault error={review.error} />}
    </form>
  );
}
