import { useSyncExternalStore } from 'react';
import type { Purpose } from '@/generated/graphql';

const KEY = 'oncoweave.purpose';
const PURPOSES: readonly Purpose[] = ['CARE', 'RESEARCH', 'QUALITY', 'AUDIT'];
const listeners = new Set<() => void>();

/** Why the person asks; goes with every request, and lasts as long as the tab. */
export const purpose = {
  get(): Purpose {
    const kept = sessionStorage.getItem(KEY);
    return PURPOSES.find((known) => known === kept) ?? 'RESEARCH';
  },
  set(value: Purpose) {
    sessionStorage.setItem(KEY, value);
    listeners.forEach((listener) => listener());
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function usePurpose(): [Purpose, (value: Purpose) => void] {
  return [useSyncExternalStore(purpose.subscribe, purpose.get), purpose.set];
}
