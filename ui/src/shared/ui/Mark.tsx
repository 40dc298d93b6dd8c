/** The mark: three threads, one that joins. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0b4f5c" />
      <g fill="none" strokeWidth="3" strokeLinecap="round">
        <path d="M6 11c7 0 7 10 20 10" stroke="#7fd6c8" />
        <path d="M6 21c4 0 6-3 8-5" stroke="#fff" />
        <path d="M18.500 13.300c2-1.400 4-2.300 7.500-2.300" stroke="#fff" />
      </g>
    </svg>
  );
}
