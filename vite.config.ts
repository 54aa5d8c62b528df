import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chunkPath, scenarioPlugin } from './src/build/scenario-plugin.ts';

/**
 * Phaser without what the stage has no use for (sound, physics, tilemaps, 3D, most game objects): the entry that comes
 * with its sources, and the switches that its own build sets. Half the bytes of the package's bundle.
 */
const PHASER_CORE = {
  alias: [
    {
      find: /^phaser$/,
      replacement: fileURLToPath(new URL('node_modules/phaser/src/phaser-core.js', import.meta.url)),
    },
  ],
  define: {
    'typeof WEBGL_RENDERER': 'true',
    'typeof CANVAS_RENDERER': 'true',
    'typeof WEBGL_DEBUG': 'false',
    'typeof EXPERIMENTAL': 'false',
    'typeof FEATURE_SOUND': 'false',
    'typeof PLUGIN_CAMERA3D': 'false',
    'typeof PLUGIN_FBINSTANT': 'false',
    global: 'globalThis',
  },
};

/** Tests that walk whole scenarios or thousands of random ones, start programs or build: more than the unit tests' minute allows. */
const LONG_TESTS = [
  'tests/whole/**/*.test.ts',
  'tests/properties/check-*.test.ts',
  'tests/properties/seeded-faults.test.ts',
  'tests/properties/condition-evaluators.test.ts',
  'tests/game/way/sheet.test.ts',
  'tests/authoring/shipped-scenarios.test.ts',
  'tests/cli/**/*.test.ts',
  'tests/build/**/*.test.ts',
];

export default defineConfig(({ command }) => ({
  publicDir: 'assets',
  // SCENARIO_FOLDER: another folder of scenarios, for the browser tests and for trying out a course of one's own.
  plugins: [scenarioPlugin({ folder: process.env.SCENARIO_FOLDER ?? 'scenarios' })],
  ...(command === 'build' ? { resolve: { alias: PHASER_CORE.alias }, define: PHASER_CORE.define } : {}),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Found only behind late imports, they would make a running talk reload in development.
  optimizeDeps: { include: ['howler', 'idb', 'phaser', 'valibot'] },
  build: {
    outDir: 'dist',
    target: 'es2023',
    modulePreload: { polyfill: false },
    // Phaser is one large file by nature and comes after the words.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // The halves of a scenario in a folder of their own: the server keeps them back until a ranked attempt has ended.
      output: { chunkFileNames: ({ facadeModuleId }) => chunkPath(facadeModuleId) },
      treeshake: {
        // The engine's modules do nothing on being loaded, so what only the debrief needs can go into its chunk.
        moduleSideEffects: [{ test: /\/src\/engine\//, sideEffects: false }],
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/server/**', ...LONG_TESTS],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          // What takes longer than a unit test may.
          name: 'long',
          include: LONG_TESTS,
          environment: 'node',
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/support/global-setup.ts'],
          environment: 'node',
          // Databases and child processes: one file at a time keeps them from starving each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/support/global-setup.ts'],
          environment: 'node',
          // One browser at a time: two cores, and a phone-sized page that waits for neither.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
}));
