import { defineConfig } from '@playwright/test';
import { browser } from './e2e/browser';

// Against a real server when ONCOWEAVE_URL says where; else against the mock with fictional data.
const real = process.env['ONCOWEAVE_URL'];
const port = Number(process.env['ONCOWEAVE_MOCK_PORT'] ?? 4999);

export default defineConfig({
  projects: [
    { name: 'journeys', testDir: 'e2e', testIgnore: real ? 'mock*.spec.ts' : [] },
    { name: 'looks', testDir: 'looks' },
  ],
  outputDir: 'target/journeys',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  // A journey with a look for accessibility takes half a minute on two busy cores.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: real ?? `http://127.0.0.1:${port}`,
    locale: 'fr-FR',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: browser(),
  },
  ...(real
    ? {}
    : {
        webServer: {
          command: `node tests/mock/server.mjs ${port}`,
          url: `http://127.0.0.1:${port}/`,
          reuseExistingServer: false,
        },
      }),
});
