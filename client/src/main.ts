import { mount } from 'svelte';
import type { Component } from 'svelte';
import './ui/ui.css';
import { routeOf } from './route.ts';
import type { FaceName, Route } from './route.ts';
import { startTheme } from './ui/theme.ts';

/** A face's own component; it gets the route that led to it. */
export type FaceProps = { readonly route: Route };
type FaceFile = { default: Component<FaceProps> };

const files = import.meta.glob<FaceFile>('./faces/{phone/Phone,host/Host,console/Console,screen/Screen,library/Library,help/Help,check/Check,phone/Lost}.svelte');
const paths: Readonly<Record<FaceName | 'lost', string>> = {
  phone: './faces/phone/Phone.svelte',
  host: './faces/host/Host.svelte',
  console: './faces/console/Console.svelte',
  screen: './faces/screen/Screen.svelte',
  library: './faces/library/Library.svelte',
  help: './faces/help/Help.svelte',
  check: './faces/check/Check.svelte',
  lost: './faces/phone/Lost.svelte',
};

startTheme();

async function open(): Promise<void> {
  const route = routeOf(location.pathname, location.search);
  const face = await files[paths[route.face]]?.();
  const target = document.getElementById('app');
  if (!face || !target) return;
  target.replaceChildren();
  mount(face.default, { target, props: { route } });
}

void open();
