import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Backend } from './index';

export const tauri: Backend = {
  call: (name, args) => invoke(name, args),
  listen: (event, heard) =>
    listen(event, (message) => heard(message.payload as Parameters<typeof heard>[0])),
};
