import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FindingStatus } from '@/generated/graphql';
import { Fault } from '@/shared/ui/states';
import { useFindingWords } from './useFindingWords';
import { type Kept, useReview } from './useFindings';

const ORDER: FindingStatus[] = ['NEW', 'UNDER_REVIEW', 'CONFIRMED', 'ARTEFACT'];

/** Gives a finding a state, with a comment. */
export function ReviewForm({ finding }: { finding: Kept }) {
  const { t } = useLingui();
  const { statuses } = useFindingWords();
  const [status, setStatus] = useState<FindingStatus>(finding.status);
  const [comment, setComment] = useState('');
  const review = useReview();
  const isNothing = comment.trim() === '' && status === finding.status;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        review.mutate({ id: finding.id, status, comment }, { onSuccess: () => setComment('') });
      }}
    >
      <Stack gap="xs" mt="md" align="flex-start">
        <NativeSelect
          label={t`État`}
          size="xs"
          value={status}
          data={ORDER.map((value) => ({ value, label: statuses[value] }))}
          onChange={({ currentTarget }) => setStatus(currentTarget.value as FindingStatus)}
        />
        <Textarea
          label={t`Commentaire`}
          size="xs"
          w="100%"
          autosize
          minRows={2}
          maxLength={4000}
          value={comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={isNothing} loading={review.isPending}>
          <Trans>Enregistrer l’avis</Trans>
        </Button>
      </Stack>
      {review.isError && <Fault error={review.error} />}
    </form>
  );
}
