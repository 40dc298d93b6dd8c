import { useLingui } from '@lingui/react/macro';
import { Paper, SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Waiting } from '@/shared/ui/states';
import { Forest } from './Forest';
import { Icicle } from './Icicle';
import { Manhattan } from './Manhattan';
import type { PictureProps } from './picture';
import classes from './ScanPage.module.css';

// The cloud is the heaviest code of the page; only who reads results loads it.
const Volcano = lazy(() => import('./Volcano'));

type Picture = 'cloud' | 'forest' | 'vocabularies' | 'tree';

/** The lines as pictures: strength against surety, intervals, vocabulary by vocabulary, rolled up. */
export function Pictures({ job, ...props }: PictureProps & { job: string }) {
  const { t } = useLingui();
  const [picture, setPicture] = useState<Picture>('cloud');
  return (
    <Paper
      withBorder
      component="section"
      aria-label={t`Nuage des facteurs`}
      className={classes['chart'] ?? ''}
    >
      <SegmentedControl
        size="xs"
        m={8}
        aria-label={t`Image montrée`}
        value={picture}
        onChange={(value) => setPicture(value as Picture)}
        data={[
          { value: 'cloud', label: t`Nuage` },
          { value: 'forest', label: t`Intervalles` },
          { value: 'vocabularies', label: t`Par vocabulaire` },
          { value: 'tree', label: t`Arbre` },
        ]}
      />
      {picture === 'cloud' && (
        <Suspense fallback={<Waiting />}>
          <Volcano {...props} />
        </Suspense>
      )}
      {picture === 'forest' && <Forest {...props} />}
      {picture === 'vocabularies' && <Manhattan {...props} />}
      {picture === 'tree' && <Icicle job={job} {...props} />}
    </Paper>
  );
}
