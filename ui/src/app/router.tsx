import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { type Question, validateQuestion } from '@/shared/question';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell });

const search = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: validateQuestion,
  component: lazyRouteComponent(() => import('@/features/search/SearchPage'), 'SearchPage'),
});

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

interface PatientAddress {
  id: string;
  document?: string;
  at?: string;
  record?: string;
}

function given<K extends string>(raw: Record<string, unknown>, names: K[]): Partial<Record<K, string>> {
  const pairs = names.map((name) => [name, text(raw[name])]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs) as Partial<Record<K, string>>;
}

const patient = createRoute({
  getParentRoute: () => root,
  path: '/patient',
  validateSearch: (raw: Record<string, unknown>): PatientAddress => ({
    id: text(raw['id']) ?? '',
    ...given(raw, ['document', 'at', 'record']),
  }),
  component: lazyRouteComponent(() => import('@/features/patient/PatientPage'), 'PatientPage'),
});

const scan = createRoute({
  getParentRoute: () => root,
  path: '/scan',
  validateSearch: (raw: Record<string, unknown>): { job?: string; line?: string } =>
    given(raw, ['job', 'line']),
  component: lazyRouteComponent(() => import('@/features/scan/ScanPage'), 'ScanPage'),
});

const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  validateSearch: (raw: Record<string, unknown>): { id?: string } => given(raw, ['id']),
  component: lazyRouteComponent(() => import('@/features/scan/FindingsPage'), 'FindingsPage'),
});

const incidence = createRoute({
  getParentRoute: () => root,
  path: '/incidence',
  component: lazyRouteComponent(() => import('@/features/incidence/IncidencePage'), 'IncidencePage'),
});

const patterns = createRoute({
  getParentRoute: () => root,
  path: '/patterns',
  component: lazyRouteComponent(() => import('@/features/pattern/PatternsPage'), 'PatternsPage'),
});

const risk = createRoute({
  getParentRoute: () => root,
  path: '/risk',
  component: lazyRouteComponent(() => import('@/features/risk/RiskPage'), 'RiskPage'),
});

const concepts = createRoute({
  getParentRoute: () => root,
  path: '/concepts',
  validateSearch: (raw: Record<string, unknown>): { scheme?: string; concept?: string } =>
    given(raw, ['scheme', 'concept']),
  component: lazyRouteComponent(() => import('@/features/concepts/ConceptsPage'), 'ConceptsPage'),
});

const trials = createRoute({
  getParentRoute: () => root,
  path: '/trials',
  component: lazyRouteComponent(() => import('@/features/board/TrialsPage'), 'TrialsPage'),
});

const oncoPrint = createRoute({
  getParentRoute: () => root,
  path: '/oncoprint',
  validateSearch: (raw: Record<string, unknown>): Question & { genes?: string; survival?: string } => ({
    ...validateQuestion(raw),
    ...given(raw, ['genes', 'survival']),
  }),
  component: lazyRouteComponent(() => import('@/features/oncoprint/OncoPrintPage'), 'OncoPrintPage'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  component: lazyRouteComponent(() => import('@/features/board/InboxPage'), 'InboxPage'),
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: (raw: Record<string, unknown>): { id: string } => ({ id: text(raw['id']) ?? '' }),
  component: lazyRouteComponent(() => import('@/features/board/SheetPage'), 'SheetPage'),
});

// The address after `#` is never sent to a server, so no patient's identifier ends up in an access log.
export const router = createRouter({
  routeTree: root.addChildren([
    search,
    patient,
    scan,
    findings,
    incidence,
    patterns,
    risk,
    concepts,
    trials,
    oncoPrint,
    inbox,
    board,
  ]),
  history: createHashHistory(),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
