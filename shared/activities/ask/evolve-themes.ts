import type { TextId } from '../../kernel/activity.ts';
import type { OwnEvent } from './events.ts';
import type { AskState, Theme } from './model.ts';

type Themes = AskState['themes'];
type ThemeEvent = Extract<OwnEvent, { type: 'themeMade' | 'themeNamed' | 'nameTakenBack' | 'cardsPut' | 'cardsMoved' | 'themesMerged' | 'mergeUndone' | 'themeSplit' | 'splitUndone' | 'themeDeleted' }>;

/** What happens to themes and to the cards in them. */
export function evolveThemes(themes: Themes, event: ThemeEvent): Themes {
  switch (event.type) {
    case 'themeMade':
      return new Map(themes).set(event.theme, { id: event.theme, name: { id: event.id, text: event.name }, before: null, group: event.group, cards: event.cards, deleted: false });
    case 'themeNamed':
      return changed(themes, event.theme, (theme) => ({ ...theme, name: { id: event.id, text: event.name }, before: theme.name }));
    case 'nameTakenBack':
      return changed(themes, event.theme, (theme) => (theme.before ? { ...theme, name: theme.before, before: null } : theme));
    case 'cardsPut':
      return changed(themes, event.theme, (theme) => (event.on ? withCards(theme, event.cards) : withoutCards(theme, event.cards)));
    case 'cardsMoved': {
      const left = event.left.reduce((now, one) => changed(now, one.theme, (theme) => withoutCards(theme, one.cards)), themes);
      return event.to === null ? left : changed(left, event.to, (theme) => withCards(theme, event.cards));
    }
    case 'themesMerged': {
      const merged = changed(themes, event.into, (theme) => withCards(theme, event.added));
      return event.from.reduce((now, id) => changed(now, id, (theme) => ({ ...theme, deleted: true })), merged);
    }
    case 'mergeUndone': {
      const back = changed(themes, event.into, (theme) => withoutCards(theme, event.added));
      return event.from.reduce((now, id) => changed(now, id, (theme) => ({ ...theme, deleted: false })), back);
    }
    case 'themeSplit': {
      const rest = changed(themes, event.from, (theme) => withoutCards(theme, event.cards));
      const group = themes.get(event.from)?.group ?? null;
      return new Map(rest).set(event.theme, { id: event.theme, name: { id: event.id, text: event.name }, before: null, group, cards: event.cards, deleted: false });
    }
    case 'splitUndone': {
      const joined = changed(themes, event.from, (theme) => withCards(theme, event.cards));
      return changed(joined, event.theme, (theme) => ({ ...theme, deleted: true }));
    }
    case 'themeDeleted':
      return changed(themes, event.theme, (theme) => ({ ...theme, deleted: event.deleted }));
  }
}

function changed(themes: Themes, id: string, change: (theme: Theme) => Theme): Themes {
  const theme = themes.get(id);
  return theme ? new Map(themes).set(id, change(theme)) : themes;
}

function withCards(theme: Theme, cards: readonly TextId[]): Theme {
  const there = new Set(theme.cards);
  return { ...theme, cards: [...theme.cards, ...cards.filter((card) => !there.has(card))] };
}

function withoutCards(theme: Theme, cards: readonly TextId[]): Theme {
  const gone = new Set(cards);
  return { ...theme, cards: theme.cards.filter((card) => !gone.has(card)) };
}
