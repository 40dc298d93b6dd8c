import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, VisuallyHidden } from '@mantine/core';
import { probability, ratio, significant, whole } from '@/shared/i18n/format';
import { useLanguage } from '@/shared/i18n/language';
import { IntervalMark } from '@/shared/ui/IntervalMark';
import { Fault, Nothing, Waiting } from '@/shared/ui/states';
import table from '@/shared/ui/Table.module.css';
import { More } from './More';
import { Names } from './Names';
import { type Course, type Search, useCourses } from './usePatterns';

/** Orders of treatments and events, with the second cancers that came after the last of them. */
export function Courses({ job }: { job: Search }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const found = useCourses(job);
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  const courses = found.data;
  return (
    <Paper withBorder component="section" aria-label={t`Suites de traitements`}>
      <Text size="sm" c="dimmed" px="md" py="xs">
        <Trans>
          {whole(job.tested, code)} suites communes à assez de patients ; seuls comptent les seconds cancers
          survenus plus de six mois après le début du dernier traitement.
        </Trans>{' '}
        <Trans>q : part de fausses alertes parmi les suites au moins aussi sûres.</Trans>
      </Text>
      {courses.length === 0 ? (
        <Nothing title={t`Aucune suite`}>
          <Trans>Aucune suite n’est commune à vingt patients.</Trans>
        </Nothing>
      ) : (
        <>
          <Table courses={courses} />
          <More pages={found} />
        </>
      )}
    </Paper>
  );
}

function Table({ courses }: { courses: Course[] }) {
  const { t } = useLingui();
  return (
    <div className={table['scroll']}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t`Dans cet ordre`}</th>
            <th scope="col" data-number>{t`Patients`}</th>
            <th scope="col" data-number>{t`Durée médiane (jours)`}</th>
            <th scope="col" data-number>{t`Observés`}</th>
            <th scope="col" data-number>{t`Attendus`}</th>
            <th scope="col" data-number>{t`Rapport (IC 95 %)`}</th>
            <th scope="col">
              <VisuallyHidden>{t`Rapport et intervalle, en image`}</VisuallyHidden>
            </th>
            <th scope="col" data-number>
              q
            </th>
          </tr>
        </thead>
        <tbody>
          {courses.map((course) => (
            <Row key={course.concepts.map(({ curie }) => curie).join(' ')} course={course} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ course }: { course: Course }) {
  const { t } = useLingui();
  const { code } = useLanguage();
  const { observed, ratio: value, low, high, q } = course;
  return (
    <tr>
      <th scope="row">
        <Names concepts={course.concepts} between=" › " />
      </th>
      <td data-number>{whole(course.patients, code)}</td>
      <td data-number>{whole(Math.round(course.medianDays), code)}</td>
      <td data-number>{typeof observed === 'number' ? whole(observed, code) : t`trop peu`}</td>
      <td data-number>{significant(course.expected, code, 3)}</td>
      <td data-number>
        {typeof value === 'number' && typeof low === 'number' && typeof high === 'number' ? (
          <>
            <strong>{ratio(value, code)}</strong> ({ratio(low, code)} – {ratio(high, code)})
          </>
        ) : (
          '—'
        )}
      </td>
      <td>
        <IntervalMark ratio={value} low={low} high={high} />
      </td>
      <td data-number>{typeof q === 'number' ? probability(q, code) : '—'}</td>
    </tr>
  );
}
