import { fillersOf, primarySubtag } from '../fillers.ts';
import { joins } from '../joining-words.ts';

/**
 * Words that name no theme where people say what they want: "should", "more", "with", and what every answer is about, such as
 * "community" and "people". Lists of our own. As `plainLetters` leaves words. Meant only for naming: to compare texts, see `fillers.ts`.
 */
const EMPTY: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
    not no never none nothing without dont doesnt didnt cant wont isnt arent wasnt couldnt wouldnt shouldnt
    have has had having can could will would should must may might shall want wants wanted need needs needed wish hope
    get gets got getting go goes going gone come comes coming make makes made making let lets put take takes give gives keep keeps
    know knows think thinks feel feels felt say says said see sees look looks find finds seem seems become becomes happen happens
    with for from in on at by as into about around between through across over under near up down out off than per like
    he him his she her they them their theirs theyre it its you your yours youre who whom whose what which when where while why how
    and or but nor yet so because if unless although though until since then there here now today still again already always often sometimes
    more most less least many few some any other others another enough only even too well better best good great nice big small little
    new same different own such thing things something anything everything someone anyone everyone everybody people person one ones two
    lot bit way ways kind sort part time times day days year years lots much really
    community communities town towns city cities place places life live lives living work works working start use used
    together really able every please yes maybe instead
  `),
  es: words(`
    no ni nunca nada nadie sin si con por para en entre sobre desde hasta hacia segun contra como cuando donde quien quienes cual cuales
    he ha han hay haya habia tener tiene tienen tenemos tengo quiero quiere quieren queremos quisiera querer necesito necesita necesitan necesitamos
    puede pueden podemos poder podria debe deben debemos deberia hacer hace hacen hacemos haga hagan va van vamos ir ser sea sean fue era eran esta estan este
    dar dan da ver vemos saber sabe sabemos llegar decir dice poner sentir pasa pasar hacia falta
    mas menos tan tanto poco poca pocos pocas otro otra otros otras mismo misma mismos mismas algo alguien alguno alguna algunos algunas ningun
    ya aun solo siempre veces vez ahora hoy aqui alli asi pero porque pues aunque sino cada bien mejor mejores bueno buena buenos buenas gran grande nuevo nueva nuevos nuevas
    le les se su sus te tu tus usted ustedes ellos ellas ella nos les cosa cosas gente persona personas comunidad comunidades pueblo pueblos ciudad ciudades lugar lugares
    vida vivir vivimos dia dias ano anos manera parte tiempo trabajar juntos juntas
  `),
  fr: words(`
    ne n pas jamais rien personne sans non avec pour par dans sur sous chez entre vers depuis contre en au aux a
    ai as avons avez ont avoir ait faut falloir veux veut voulons voudrais vouloir besoin peut peuvent pouvons pouvoir pourrait doit doivent devons devrait
    faire fait font faisons fasse va vont allons aller soit soient sera serait etre etait sont voir voit savoir sait mettre met prendre dire donner
    plus moins peu tant autre autres meme memes quelque quelques chose choses quelqu aucun aucune
    il elle ils elles lui leur leurs se s son sa ses tu te ton ta tes vous votre vos y dont quand comment pourquoi quel quelle quels quelles
    encore toujours souvent deja ici maintenant aujourdhui aujourd hui alors ainsi si bien mieux bon bonne bons bonnes grand grande nouveau nouvelle nouveaux nouvelles
    gens communaute communautes ville villes village villages lieu lieux endroit endroits vie vivre vivons jour jours an ans annee annees temps facon partie fois
    ensemble afin parce que qui quoi
  `),
  de: words(`
    und oder aber auch nicht kein keine keinen nie nichts ohne mit fur von vom zum zur bei beim aus auf nach uber unter zwischen durch gegen
    der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen ich wir ihr sie man uns unser unsere unseren unserem unserer mich mein meine sich
    ist sind war waren sein bin wird werden wurde hat haben habe hatte kann konnen konnte muss mussen soll sollen sollte will wollen wollte mochte mochten brauchen braucht brauche
    gibt geben geht gehen macht machen kommt kommen wunsche wunschen wenn weil dass damit denn doch noch schon nur sehr mehr weniger viel viele vielen wenig alle allen alles jeder jede
    jeden andere anderen anderer etwas jemand wie was wer wo hier dort dann jetzt heute immer wieder zusammen miteinander einander gut gute guten besser beste neue neuen grosse grossen
    menschen leute gemeinschaft gemeinde stadt dorf ort orte leben tag tage jahr jahre zeit teil ding dinge
  `),
  ar: words(`
    في من الى على عن مع بين بعد قبل حتى منذ عند لدى او ثم لا لم لن ليس ما ماذا هل كيف متى اين لان اذا كما لكن بل قد كل بعض غير اي
    هذا هذه ذلك تلك هو هي هم نحن انا انت ان انه انها لنا له لها لهم بها به فيه فيها التي الذي الذين كان كانت يكون تكون
    نريد اريد نحتاج احتاج يجب يمكن نحب هناك هنا اكثر اقل جدا ايضا جميع الجميع معا افضل جديد جديدة كبير كبيرة
    ناس الناس مجتمع المجتمع مدينة المدينة مكان اماكن حياة الحياة يوم شيء اشياء
  `),
  zh: words(`
    的 了 是 在 和 与 或 也 都 就 还 很 更 最 太 有 没 没有 不 不要 要 想 想要 需要 希望 应该 可以 能 能够 会 让 给 把 被 对 为 从 到 去 来 上 下 里 中 多 少 更多 一些 很多 许多
    我 我们 你 你们 他 她 他们 她们 大家 人 人们 人人 自己 这 那 这个 那个 这里 那里 每 每个 一 一个 个 些 什么 怎么 因为 所以 但 但是 如果 而 而且 地 得 着 过 吗 呢 吧
    社区 城市 地方 生活 时候 现在 一起 东西 事情 好 大 小 新 使 做 用 等
  `),
};

/** Without a list, letters of these scripts come in words this short mostly where they name nothing. */
const SHORT = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]{1,3}$/u;
/** One letter of an alphabet, a number, Japanese particles and endings. */
const SLIGHT =
  /^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]|\p{N}+|\p{Script=Hiragana}{1,3})$/u;
/** Longer ones are addresses, or no words at all. */
const LONGEST = 40;

/** Whether a word (as `Word.norm`) may name a theme. `language` is BCP 47. */
export function canName(norm: string, language: string): boolean {
  if (norm.length > LONGEST || SLIGHT.test(norm)) return false;
  const primary = primarySubtag(language);
  const list = Object.hasOwn(EMPTY, primary) ? EMPTY[primary] : undefined;
  if (!list) return !SHORT.test(norm);
  return !list.has(norm) && !fillersOf(language).has(norm) && joins(norm, language) === 0;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
