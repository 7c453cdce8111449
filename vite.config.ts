import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server beside which `vite` runs while one works on the pages. */
const SERVER = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

export default defineConfig({
  root: join(import.meta.dirname, 'src/web'),
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The content policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { '/api': SERVER, '/rpc': SERVER },
  },
});
