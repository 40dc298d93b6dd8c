const PATHS = {
  yes: 'M2 6.500l3 3 5-7',
  no: 'M2.500 2.500l7 7m0-7l-7 7',
  open: 'M3.500 4a2.500 2.500 0 1 1 3.500 2.300q-1 .5-1 1.500m0 2.200v.1',
  closed: 'M4 2l4 4-4 4',
  opened: 'M2 4l4 4 4-4',
};

/** A sign that is drawn, since not every font has it. */
export function Sign({ of }: { of: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" focusable="false">
      <path d={PATHS[of]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
