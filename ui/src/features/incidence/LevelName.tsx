import type { IncidenceDimension } from '@/generated/graphql';
import { useConceptLabel } from '@/shared/api/useConceptLabel';
import { useDimensionWords } from './useDimensionWords';

/** A level in words; a site of one topography by its name. */
export function LevelName({ by, level }: { by: IncidenceDimension; level: string }) {
  const words = useDimensionWords();
  if (/^C\d\d$/.test(level)) return <Site code={level} />;
  return <>{words.level(by, level)}</>;
}

function Site({ code }: { code: string }) {
  const curie = `ICDO3:${code}`;
  const label = useConceptLabel(curie);
  return (
    <>
      {label === curie ? code : label} {label !== curie && <small>{code}</small>}
    </>
  );
}
