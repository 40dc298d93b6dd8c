import type { Line } from './lines';
import type { Several } from './useLineName';

/** What every picture of lines is given. */
export interface PictureProps {
  lines: Line[];
  several: Several;
  chosen: string | undefined;
  onChoose: (line: string) => void;
}
