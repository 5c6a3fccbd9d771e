import { mount } from 'svelte';
import type { Component } from 'svelte';
import './ui/ui.css';
import { routeOf } from './route.ts';
import type { FaceName, Route } from './route.ts';
import { startTheme } from './ui/theme.ts';

/** A face's own component; it gets the route that led to it. */
export type FaceProps = { readonly route: Route };
type FaceFile = { default: Component<FaceProps> };

const files = import.meta.glob<FaceFile>('./faces/{phone/Phone,host/Host,console/Console,screen/Screen,library/Library,shared/Shared,help/Help,check/Check,phone/Lost}.svelte');
/** A face's own file has its name; the kind page of unknown addresses lies with the phones'. Said in few letters: every phone loads this. */
const fileOf = (face: FaceName | 'lost'): string => `./faces/${face === 'lost' ? 'phone/Lost' : `${face}/${face.replace(/./, (letter) => letter.toUpperCase())}`}.svelte`;

startTheme();

async function open(): Promise<void> {
  const route = routeOf(location.pathname, location.search);
  const face = await files[fileOf(route.face)]?.();
  const target = document.getElementById('app');
  target?.replaceChildren();
  if (face && target) mount(face.default, { target, props: { route } });
}

void open();
