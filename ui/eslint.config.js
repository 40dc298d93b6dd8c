import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync('src/features');

// shared -> features -> app, never sideways.
const closed = (files, group, message) => ({
  files: [`src/${files}/**/*.{ts,tsx}`],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});
const zones = [
  closed(
    'shared',
    ['@/features/*', '@/app/*', '**/features/**', '**/app/**'],
    'shared knows no feature and no app',
  ),
  ...features.map((name) =>
    closed(
      `features/${name}`,
      ['@/app/*', '@/features/*', '!@/features/' + name, '../*', '!../generated'],
      'a feature uses shared and itself: never the app, never another feature',
    ),
  ),
];

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'src/generated', 'src/locales'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.recommended,
  { ...reactHooks.configs.flat.recommended, files: ['src/**/*.{ts,tsx}'] },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 150, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-depth': ['error', 3],
      complexity: ['error', 12],
    },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  {
    files: ['e2e/**', 'looks/**', 'tests/**', 'src/**/*.test.{ts,tsx}'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...zones,
);
