import { useLingui } from '@lingui/react/macro';
import type { KnowledgeChangeKind, NoticeStatus, ReviewStatus } from '@/generated/graphql';

/** How far people are, and what changed, in the words of the page. */
export function useBoardWords() {
  const { t } = useLingui();
  const reviews: Record<ReviewStatus, string> = {
    NEW: t`nouveau`,
    IN_REVIEW: t`en cours d’examen`,
    CONTACTED: t`contacté`,
    ENROLLED: t`inclus`,
    REFUSED: t`refusé`,
  };
  const notices: Record<NoticeStatus, string> = {
    NEW: t`nouveau`,
    IN_REVIEW: t`en cours d’examen`,
    DONE: t`traité`,
    NOT_RELEVANT: t`sans objet`,
  };
  const kinds: Record<KnowledgeChangeKind, string> = {
    NEW: t`nouvel énoncé`,
    WITHDRAWN: t`retiré`,
    EFFECT: t`autre effet`,
    LEVEL: t`autre niveau`,
  };
  return { reviews, notices, kinds };
}
