import type { Flag } from './items';
import classes from './Timeline.module.css';

/** The sign on a mark: a pencil where somebody corrected it, an exclamation where its sources disagree. */
export function FlagShape({ flag, x, y }: { flag: Flag; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} className={classes['flag']} data-flag={flag} aria-hidden="true">
      <circle r={6} />
      <path d={flag === 'corrected' ? PENCIL : EXCLAMATION} />
    </g>
  );
}

// Drawn about the origin, six units wide.
export const PENCIL = 'M-3 3l.6-2L1.4-3 3-1.4-1 2.400z';
const EXCLAMATION = 'M0-3.500V.8M0 2.600V3.200';
