import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

// French is the language the messages are written in; English is translated from it.
export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['src'], exclude: ['src/generated/**'] }],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
});
