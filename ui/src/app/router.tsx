import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { validateQuestion } from '@/features/search/question';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell });

const search = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: validateQuestion,
  component: lazyRouteComponent(() => import('@/features/search/SearchPage'), 'SearchPage'),
});

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const patient = createRoute({
  getParentRoute: () => root,
  path: '/patient',
  validateSearch: (raw: Record<string, unknown>): { id: string; document?: string } => ({
    id: text(raw['id']) ?? '',
    ...(text(raw['document']) ? { document: String(raw['document']) } : {}),
  }),
  component: lazyRouteComponent(() => import('@/features/patient/PatientPage'), 'PatientPage'),
});

const scan = createRoute({
  getParentRoute: () => root,
  path: '/scan',
  validateSearch: (raw: Record<string, unknown>): { job?: string } =>
    text(raw['job']) ? { job: String(raw['job']) } : {},
  component: lazyRouteComponent(() => import('@/features/scan/ScanPage'), 'ScanPage'),
});

// The address after `#` is never sent to a server, so no patient's identifier ends up in an access log.
export const router = createRouter({
  routeTree: root.addChildren([search, patient, scan]),
  history: createHashHistory(),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
