/**
 * Words that say nothing about what is meant: articles, "we all", "is", "like", "really". Lists of our own for English,
 * Spanish and French, none elsewhere. Written as `normaliseForCompare` leaves words: lower case, no accents.
 *
 * Never here: anything that turns a sentence round (not, no, never, hate, without) or says what is shared (have, want, work).
 */
const FILLERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
    a an the this that these those
    i im ive me my myself we weve us our ours ourselves
    all both each every everyone everybody together
    am are is be been being was were do does
    like likes liked liking love loves loved loving enjoy enjoys enjoyed enjoying
    and of to it its
    really very truly just so also lots much
  `),
  es: words(`
    el la los las lo un una unos unas este esta estos estas esto eso ese esa
    yo me mi mis nos nosotros nosotras nuestro nuestra nuestros nuestras
    todo toda todos todas ambos ambas cada uno juntos juntas
    es son soy somos ser estamos estar era eramos
    gusta gustan gusto gustar encanta encantan amo amamos adoro adoramos disfruto disfrutamos
    y e de del a al que
    muy mucho mucha muchos muchas realmente tambien
  `),
  fr: words(`
    le la les l un une des du de d ce cet cette ces c ca cela
    je j me m moi mon ma mes nous notre nos on
    tout toute tous toutes chacun chacune chaque ensemble
    est sont suis sommes etre etait etions
    aime aimes aimons aiment aimer adore adores adorons adorent adorer plait plaisent
    et qu que
    tres vraiment beaucoup aussi
  `),
};

const NONE: ReadonlySet<string> = new Set();

/** Languages that glue small words on with an apostrophe: "l'eau" is two words there, "don't" is one elsewhere. */
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca', 'oc']);

/** The filler words of a BCP 47 language, by its primary subtag ("fr-CA" is French); empty when there is no list. */
export function fillersOf(language: string): ReadonlySet<string> {
  const primary = primarySubtag(language);
  return Object.hasOwn(FILLERS, primary) ? (FILLERS[primary] ?? NONE) : NONE;
}

/** Whether an apostrophe ends a word in this BCP 47 language. */
export function splitsAtApostrophe(language: string): boolean {
  return ELIDING.has(primarySubtag(language));
}

function primarySubtag(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
