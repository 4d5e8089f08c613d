import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// The window's own policy (src-tauri/tauri.conf.json). The browser preview is
// served under it too, so that an inline style shows up there and not only in
// the window. `connect-src` differs: the preview calls nobody.
const policy =
  "default-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'";

export default defineConfig({
  base: './',
  plugins: [svelte(), svelteTesting()],
  server: { port: 1420, strictPort: true, fs: { allow: ['..'] } },
  preview: { port: 1421, strictPort: true, headers: { 'Content-Security-Policy': policy } },
  build: {
    // WebKitGTK 2.40, the oldest one still kept up to date by a distribution.
    target: 'safari16.4',
    // Inlined fonts would be data: URLs, which the policy refuses.
    assetsInlineLimit: 0,
    // One script: everything is read from the same binary anyway.
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
  },
});
