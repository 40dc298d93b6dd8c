import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { Fault, Waiting } from '@/shared/ui/states';
import { ConceptLine } from './ConceptLine';
import classes from './ConceptsPage.module.css';
import { MOST, type Row, useChildren } from './useConcepts';

interface Props {
  row: Row;
  opened?: boolean;
  chosen: string | undefined;
  onOpen: (curie: string) => void;
}

/** A concept of the tree and, once it is opened, what lies below it. */
export function Branch({ row, opened: openedFirst = false, chosen, onOpen }: Props) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(openedFirst);
  const children = useChildren(row.curie, opened && row.childCount > 0);
  return (
    <li>
      <div className={classes['branch']}>
        {row.childCount > 0 ? (
          <button
            type="button"
            className={classes['toggle']}
            aria-expanded={opened}
            aria-label={opened ? t`Replier ${row.label}` : t`Déplier ${row.label}`}
            onClick={() => setOpened(!opened)}
          />
        ) : (
          <span className={classes['toggle']} />
        )}
        <ConceptLine row={row} chosen={row.curie === chosen} onOpen={onOpen} />
      </div>
      {opened && children.isLoading && <Waiting />}
      {opened && children.isError && <Fault error={children.error} retry={() => void children.refetch()} />}
      {opened && children.data && (
        <ul className={classes['list']}>
          {children.data.map((child) => (
            <Branch key={child.curie} row={child} chosen={chosen} onOpen={onOpen} />
          ))}
          {row.childCount > MOST && (
            <li>
              <Text size="xs" c="dimmed">
                {t`Les ${MOST} premiers seulement ; cherchez les autres par leur nom.`}
              </Text>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
