import '@fontsource-variable/noto-sans/wght.css';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { useBackend } from './lib/backend';
import { tauri } from './lib/backend/tauri';

// The build knows its mode, so the journal in memory is in no released file.
if (import.meta.env.MODE === 'preview') {
  const { fakeFromAddress } = await import('./lib/backend/fake');
  useBackend(fakeFromAddress(location.search));
} else {
  useBackend(tauri);
}

mount(App, { target: document.getElementById('app')! });
