import { useNavigate } from '@tanstack/react-router';
import type { PieceFragment, SummaryFigure } from '@/generated/graphql';
import type { Line } from './lines';
import classes from './ScanPage.module.css';

/** Where on the page a figure is explained; the others are concepts with a page of their own. */
const SHOWN: Partial<Record<SummaryFigure, string>> = {
  LAG: 'figure-lag',
  EXPOSED: 'figure-exposed',
  OBSERVED: 'figure-observed',
  EXPECTED: 'figure-expected',
  RATE_RATIO: 'figure-ratio',
  INTERVAL: 'figure-ratio',
  P: 'figure-p',
  Q: 'figure-q',
  FLAGS: 'part-warnings',
  HELD_OUT: 'part-repetition',
  PERIODS: 'part-repetition',
  KNOWLEDGE: 'part-known',
};

function conceptOf(figure: SummaryFigure, line: Line): string | undefined {
  if (figure === 'OUTCOME') return line.outcome.concept?.curie;
  if (figure === 'EXPLAINED_BY') return line.explainedBy?.curie;
  return line.feature.curie;
}

/** A line in one paragraph; each figure leads to where it is explained. */
export function Paragraph({ line, pieces }: { line: Line; pieces: readonly PieceFragment[] }) {
  const navigate = useNavigate();
  const go = (figure: SummaryFigure) => {
    const part = document.getElementById(SHOWN[figure] ?? '');
    const concept = conceptOf(figure, line);
    if (part) {
      part.scrollIntoView({ block: 'center' });
      part.focus({ preventScroll: true });
    } else if (concept) {
      void navigate({ to: '/concepts', search: { concept } });
    }
  };
  const leads = (figure: SummaryFigure) =>
    SHOWN[figure] !== undefined || conceptOf(figure, line) !== undefined;
  return (
    <p className={classes['sums']} data-testid="summary">
      {pieces.map(({ text, figure }, at) =>
        figure && leads(figure) ? (
          <button key={at} type="button" className={classes['linked']} onClick={() => go(figure)}>
            {text}
          </button>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  );
}
