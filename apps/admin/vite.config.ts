import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The API serves the result at `/`. With every answer it adds a nonce to index.html and fills the bootstrap element, so
 * nothing here may depend on inline scripts or inline style sheets.
 */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../dist/admin',
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
