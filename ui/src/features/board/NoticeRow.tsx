import { useLingui } from '@lingui/react/macro';
import { Badge, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { NoticeStatus } from '@/generated/graphql';
import { useTherapyWords } from '@/shared/ui/useTherapyWords';
import { Fault } from '@/shared/ui/states';
import classes from './Board.module.css';
import { type Notice, useReviewNotice } from './useBoard';
import { useBoardWords } from './useBoardWords';

const WARNS = new Set(['WITHDRAWN', 'EFFECT']);

export function NoticeRow({ notice }: { notice: Notice }) {
  const { t } = useLingui();
  const { kinds, notices } = useBoardWords();
  const words = useTherapyWords();
  const review = useReviewNotice();
  const { change, finding, patient, tumourType } = notice;
  const medicines = words.medicines(change);
  const before =
    change.earlierEffect && change.earlierEffect !== change.effect
      ? words.effects[change.earlierEffect]
      : change.earlierLevel;
  const level = words.level({ level: change.level, onType: true });
  return (
    <li>
      <div>
        <Link to="/patient" search={{ id: patient }}>
          {patient}
        </Link>{' '}
        <strong>{finding}</strong> <span>{tumourType.label}</span>
        <br />
        <Badge size="sm" variant="light" color={WARNS.has(change.kind) ? 'orange' : 'teal'}>
          {kinds[change.kind]}
        </Badge>{' '}
        {medicines} · {words.effects[change.effect]} · {level}
        {before && ` (${t`avant : ${before}`})`} <small>{`${change.disease} · ${change.source}`}</small>
      </div>
      <NativeSelect
        size="xs"
        aria-label={t`État de l’avis sur ${patient}`}
        value={notice.status}
        disabled={review.isPending}
        data={Object.entries(notices).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget }) =>
          review.mutate({
            id: notice.id,
            status: currentTarget.value as NoticeStatus,
            comment: notice.comment ?? null,
          })
        }
      />
      {review.isError && <Fault error={review.error} />}
      {notice.reviewedBy && <small className={classes['by']}>{notice.reviewedBy}</small>}
    </li>
  );
}
