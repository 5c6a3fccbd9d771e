import { shapeOf, shapePath } from '../ui/groups.ts';

/** Fills and ink of the groups' signs on paper, as in `tokens.css` (tested): a file that is saved has no style sheet of ours. */
export const GROUP_FILL = ['#146BDB', '#EC8909', '#01583F', '#AC0313', '#A4DEFC', '#4E1C6D', '#F0EA82', '#CA8EA9'] as const;
export const GROUP_ON = ['#FFFFFF', '#17120B', '#FFFFFF', '#FFFFFF', '#17120B', '#FFFFFF', '#17120B', '#17120B'] as const;
export const INK = '#221C14';

/** The fill of a group's colour; of no group's: pale green. */
export const fillOf = (group: number | null): string => (group === null ? '#DCEEE7' : GROUP_FILL[shapeOf(group) - 1] ?? INK);

/** Shape and number of a group as SVG, `size` wide, its middle at x, y: told apart in grey too. */
export function groupSign(group: number, x: number, y: number, size: number): string {
  const scale = size / 24;
  const shape = `<path d="${shapePath(group)}" transform="translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${round(scale)})" fill="${fillOf(group)}" stroke="${INK}" stroke-width="2"/>`;
  const down = shapeOf(group) === 3 ? 0.12 : 0;
  return `${shape}<text x="${round(x)}" y="${round(y + size * (0.17 + down))}" text-anchor="middle" font-size="${round(size * 0.46)}" font-weight="700" fill="${GROUP_ON[shapeOf(group) - 1] ?? INK}">${group}</text>`;
}

export const round = (value: number): number => Math.round(value * 100) / 100;
