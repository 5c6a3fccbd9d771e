/**
 * Words that say nothing about what is meant: articles, "we all", "is", "really". Lists of our own for English, Spanish and
 * French, none elsewhere. Written as `plainLetters` leaves words: lower case, no accents.
 *
 * Never here: anything that turns a sentence round (not, no, never, hate, without) or says what is shared (have, want, work).
 */
const SMALL: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
    a an the this that these those
    i im ive me my myself we weve us our ours ourselves
    all both each every
    am are is be been being was were do does
    and of to it its
    really very truly just so also lots much
  `),
  es: words(`
    el la los las lo un una unos unas este esta estos estas esto eso ese esa
    yo me mi mis nos nosotros nosotras nuestro nuestra nuestros nuestras
    todo toda todos todas ambos ambas cada uno
    es son soy somos ser estamos estar era eramos
    y e de del a al que
    muy mucho mucha muchos muchas realmente tambien
  `),
  fr: words(`
    le la les l un une des du de d ce cet cette ces c ca cela
    je j m me moi mon ma mes nous notre nos on
    tout toute tous toutes chacun chacune chaque
    est sont suis sommes etre etait etions
    et qu que
    tres vraiment beaucoup aussi
  `),
};

/** What also says nothing where people list what they share: that they like it, and all of them. In a definition it may be the point. */
const SHARING: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
    everyone everybody together
    like likes liked liking love loves loved loving enjoy enjoys enjoyed enjoying
  `),
  es: words(`
    juntos juntas
    gusta gustan gusto gustar encanta encantan amo amamos adoro adoramos disfruto disfrutamos
  `),
  fr: words(`
    ensemble
    aime aimes aimons aiment aimer adore adores adorons adorent adorer plait plaisent
  `),
};

const NONE: ReadonlySet<string> = new Set();
const FILLERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SMALL).map(([language, small]) => [language, new Set([...small, ...(SHARING[language] ?? NONE)])]),
);

/** Languages that glue small words on with an apostrophe: "l'eau" is two words there, "don't" is one elsewhere. */
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca', 'oc']);

/** What does not count when finds are compared (CG4), of a BCP 47 language by its primary subtag ("fr-CA" is French); empty when there is no list. */
export function fillersOf(language: string): ReadonlySet<string> {
  return FILLERS.get(primarySubtag(language)) ?? NONE;
}

/** What does not tell whose words these are (CD10): as `fillersOf`, but love, everyone and together do tell. */
export function smallWordsOf(language: string): ReadonlySet<string> {
  const primary = primarySubtag(language);
  return Object.hasOwn(SMALL, primary) ? (SMALL[primary] ?? NONE) : NONE;
}

/** Whether an apostrophe ends a word in this BCP 47 language. */
export function splitsAtApostrophe(language: string): boolean {
  return ELIDING.has(primarySubtag(language));
}

/** "fr" of "fr-CA", in lower case. */
export function primarySubtag(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
