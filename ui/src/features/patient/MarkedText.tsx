import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { Assertion } from '@/generated/graphql';
import { useKindNames } from '@/shared/ui/useKindNames';
import classes from './Report.module.css';
import { type Fact, type Mention, type Segment, segmentsOf } from './spans';
import type { Span } from './useOpened';
import { useWords } from '@/shared/ui/useWords';

interface Props {
  text: string;
  mentions: Mention[];
  facts: Fact[];
  picked: Span | undefined;
}

/** The text as it was written; the picked span is brought into sight. */
export function MarkedText({ text, mentions, facts, picked }: Props) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const start = picked?.start;
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>('[data-picked]');
    if (!box.current || !mark) return;
    const above = mark.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
    box.current.scrollTo({ top: box.current.scrollTop + above - box.current.clientHeight / 3 });
  }, [text, start]);
  const segments = segmentsOf({ text, mentions, facts, picked });
  return (
    // Scrolls by the keyboard too, so it can be focused.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className={classes['text']} role="region" aria-label={t`Texte du document`} tabIndex={0}>
      {segments.map((segment) => (
        <Piece key={segment.start} segment={segment} />
      ))}
    </div>
  );
}

function Piece({ segment }: { segment: Segment }) {
  const words = usePieceWords();
  const { signs } = useWords();
  const { text, mentions, facts, picked, start } = segment;
  if (mentions.length + facts.length === 0 && !picked) return text;
  const assertion = assertionOf(segment);
  const ends = mentions.some((mention) => mention.end === start + text.length);
  return (
    <>
      <mark
        className={classes['mark']}
        data-assertion={assertion}
        data-fact={facts.length > 0 || undefined}
        data-picked={picked || undefined}
        title={words(segment)}
      >
        {text}
      </mark>
      {ends && assertion && signs[assertion] !== '' && (
        <sup className={classes['sign']} title={words(segment)}>
          {signs[assertion]}
        </sup>
      )}
    </>
  );
}

/** What is denied or doubted shows before what is affirmed: to miss it is the worse mistake. */
function assertionOf({ mentions, facts }: Segment): Assertion | undefined {
  const said = mentions.map(({ assertion }) => assertion);
  if (said.includes('NEGATED')) return 'NEGATED';
  if (said.includes('UNCERTAIN')) return 'UNCERTAIN';
  return said.length + facts.length > 0 ? 'AFFIRMED' : undefined;
}

function usePieceWords(): (segment: Segment) => string {
  const { assertions } = useWords();
  const kinds = useKindNames();
  return ({ mentions, facts }) =>
    [
      ...mentions.map(({ concept, assertion }) => `${concept.label} (${assertions[assertion]})`),
      ...facts.map(({ kind, concept, label }) =>
        [kinds(kind), concept?.label ?? label].filter(Boolean).join(' : '),
      ),
    ].join('\n');
}
