import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Where `npm run dev` finds the API: the mock by default, a real server when the variable says so.
const api = process.env['ONCOWEAVE_URL'] ?? 'http://127.0.0.1:4999';

export default defineConfig(({ command }) => ({
  base: './',
  plugins: [
    react({ babel: { plugins: ['@lingui/babel-plugin-lingui-macro'] } }),
    lingui({ failOnMissing: command === 'build' }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 600, // the charts, loaded with a scan's results alone
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/login': api,
      '/logout': api,
      '/me': api,
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./tests/setup.ts'],
    css: false,
  },
}));
