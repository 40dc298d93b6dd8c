import { useLingui } from '@lingui/react/macro';
import { Text, TextInput } from '@mantine/core';
import { Fault, Waiting } from '@/shared/ui/states';
import { ConceptLine } from './ConceptLine';
import classes from './ConceptsPage.module.css';
import { useFound } from './useConcepts';

interface FinderProps {
  typed: string;
  onType: (text: string) => void;
}

export function Finder({ typed, onType }: FinderProps) {
  const { t } = useLingui();
  return (
    <TextInput
      type="search"
      label={t`Nom, synonyme ou code`}
      description={t`Accents et fautes de frappe sont tolérés`}
      placeholder={t`leiomyosarcome, CBNPC, C50.4…`}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

interface FoundProps {
  text: string;
  chosen: string | undefined;
  onOpen: (curie: string) => void;
}

/** The terms that the words name, the best first. */
export function Found({ text, chosen, onOpen }: FoundProps) {
  const { t } = useLingui();
  const found = useFound(text);
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  if (found.data.length === 0) {
    return <Text size="sm">{t`Aucun terme de ce nom ; essayez un mot de moins ou un synonyme.`}</Text>;
  }
  return (
    <ul className={classes['list']} aria-label={t`Termes trouvés`}>
      {found.data.map((row) => (
        <li key={row.curie}>
          <ConceptLine row={row} chosen={row.curie === chosen} onOpen={onOpen} withScheme />
        </li>
      ))}
    </ul>
  );
}
