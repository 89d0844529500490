import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  globalIgnores(['dist', 'node_modules', '.placet', 'coverage', 'apps/web/src/generated']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true }],
      // The pg driver takes parameters of any kind, and templates of numbers are clear enough.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      // graphql declares its enums once for each module system, and the compiler takes them for two.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['libs/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'A lib exports by name.' }],
    },
  },
  {
    // Nest reads parameter types at run time: an injected class is a value, even where only its type seems to be used.
    files: ['libs/**/*.ts', 'apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // What stands in a bundle may be anything: it is put into the sentence that says what is wrong, whatever it is.
    files: ['libs/bundle/**/*.ts'],
    rules: { '@typescript-eslint/no-base-to-string': 'off' },
  },
  // A story of a meeting is longer than a class.
  { files: ['test/**'], rules: { 'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }] } },
  { files: ['apps/cli/**', 'apps/api/**', 'test/**', 'libs/demonstration/**'], rules: { 'no-console': 'off' } },
);
