import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Runes for our own components only: `compilerOptions.runes` would also hit libraries still written in the older syntax. */
export default {
  preprocess: vitePreprocess({ script: false, style: false }),
  vitePlugin: {
    dynamicCompileOptions({ filename }) {
      return filename.includes('node_modules') ? undefined : { runes: true };
    },
  },
};
