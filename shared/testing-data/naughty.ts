/**
 * Texts that break programs, of our own making, for every field, screen and export. `what` names the danger; invisible and
 * dangerous characters are written as escapes so that this file shows what it holds.
 */
export type Naughty = { readonly what: string; readonly text: string };

const repeat = (part: string, times: number): string => part.repeat(times);

const EMPTY_LOOKING: readonly Naughty[] = [
  { what: 'nothing', text: '' },
  { what: 'one space', text: ' ' },
  { what: 'many spaces', text: repeat(' ', 500) },
  { what: 'only line breaks', text: '\n\r\n\r\n' },
  { what: 'only tabs', text: '\t\t\t' },
  { what: 'no-break space', text: '\u00A0' },
  { what: 'wide and thin spaces', text: '\u2003\u2009\u3000\u202F\u205F' },
  { what: 'zero-width space', text: '\u200B' },
  { what: 'word joiner', text: '\u2060\u2060' },
  { what: 'byte order mark', text: '\uFEFF' },
  { what: 'soft hyphens', text: '\u00AD\u00AD' },
  { what: 'Hangul filler', text: '\u3164' },
  { what: 'blank Braille', text: '\u2800' },
  { what: 'lone joiner', text: '\u200D' },
  { what: 'lone variation selector', text: '\uFE0F' },
];

const CONTROLS: readonly Naughty[] = [
  { what: 'NUL inside', text: 'soup\u0000kitchen' },
  { what: 'only NUL', text: '\u0000' },
  { what: 'bell and backspace', text: 'ring\u0007\u0008' },
  { what: 'escape colours', text: '\u001B[31mred\u001B[0m' },
  { what: 'delete', text: 'gone\u007F' },
  { what: 'C1 controls', text: 'a\u0080b\u009Fc' },
  { what: 'all C0 controls', text: Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('') },
  { what: 'vertical tab and form feed', text: 'one\vtwo\fthree' },
  { what: 'next line', text: 'one\u0085two' },
  { what: 'line and paragraph separators', text: 'one\u2028two\u2029three' },
  { what: 'mixed line ends', text: 'a\rb\nc\r\nd\n\re' },
  { what: 'tabs as columns', text: 'name\tage\tplace' },
  { what: 'header injection', text: 'x\r\nSet-Cookie: host=1' },
  { what: 'log injection', text: 'fine\n{"level":60,"msg":"fatal"}' },
];

const DIRECTIONS: readonly Naughty[] = [
  { what: 'Arabic', text: 'نحب القراءة معًا' },
  { what: 'Hebrew', text: 'אנחנו אוהבים ספרים' },
  { what: 'mixed directions', text: 'We read שלום and مرحبا 123' },
  { what: 'right-to-left override', text: 'invoice\u202Efdp.exe' },
  { what: 'left-to-right override', text: '\u202Dabc\u202C' },
  { what: 'embeddings without end', text: '\u202A\u202B\u202Aabc' },
  { what: 'isolates without end', text: '\u2066\u2067\u2068abc' },
  { what: 'isolate ends only', text: 'abc\u2069\u2069\u2069' },
  { what: 'direction marks', text: 'a\u200Eb\u200Fc\u061Cd' },
  { what: 'many overrides', text: repeat('\u202E', 200) + 'end' },
  { what: 'Arabic digits in a sentence', text: 'عمرنا ٣٠ سنة' },
];

const MARKS: readonly Naughty[] = [
  { what: 'zalgo', text: [...'tower'].map((letter) => letter + repeat('\u0301\u0316\u0327\u0352\u0489', 12)).join('') },
  { what: 'a thousand marks on one letter', text: 'a' + repeat('\u0300', 1000) },
  { what: 'mark without a base', text: '\u0301\u0301start' },
  { what: 'marks between joiners', text: 'a' + repeat('\u0301\u200D', 40) },
  { what: 'marks between variation selectors', text: 'a' + repeat('\u0302\uFE0F', 40) },
  { what: 'decomposed accents', text: 'cafe\u0301 man\u0303ana A\u030A' },
  { what: 'marks out of order', text: 'q\u0307\u0323' },
  { what: 'control between letter and accent', text: 'e\u0000\u0301' },
  { what: 'decomposed Hangul', text: '\u1112\u1161\u11AB' },
  { what: 'Hangul split by a mark', text: '\u1112\u0301\u1161' },
  { what: 'composition exclusion', text: '\u0958\uFB2C' },
  { what: 'Vietnamese', text: 'Tiếng Việt rất đẹp' },
  { what: 'Tibetan stack', text: 'བསྒྲུབས' },
  { what: 'Devanagari conjunct', text: 'क्षेत्रीय पुस्तकालय' },
  { what: 'Thai vowels and tones', text: 'น้ำใจที่ดีที่สุด' },
  { what: 'enclosing keycap', text: '1\uFE0F\u20E3 first' },
];

const SURROGATES_AND_EMOJI: readonly Naughty[] = [
  { what: 'lone high surrogate', text: '\uD83D' },
  { what: 'lone low surrogate', text: 'a\uDE00b' },
  { what: 'surrogates swapped', text: '\uDE00\uD83D' },
  { what: 'pair split by a control', text: '\uD83D\u0000\uDE00' },
  { what: 'high surrogate at the end', text: 'cut off \uD83D' },
  { what: 'noncharacters', text: 'a\uFFFE\uFFFFb' },
  { what: 'replacement character', text: 'a\uFFFDb' },
  { what: 'private use', text: '\uE000\u{F0000}\u{10FFFD}' },
  { what: 'unassigned plane', text: '\u{50000}\u{90000}' },
  { what: 'family joined', text: '👩\u200D👩\u200D👧\u200D👦' },
  { what: 'skin tones', text: '👍🏽👍🏿👍' },
  { what: 'flags', text: '🇺🇸🇲🇽🇫' },
  { what: 'tag flag', text: '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}' },
  { what: 'heart with and without colour', text: '❤ ❤\uFE0F' },
  { what: 'only emoji', text: '🍕🎉🐕' },
  { what: 'rainbow', text: '🏳\uFE0F\u200D🌈' },
  { what: 'joined without end', text: repeat('👩\u200D', 60) },
  { what: 'old italic and mathematics', text: '𐌀𐌁 𝒞𝓸𝓶𝓶𝓾𝓷𝓲𝓽𝔂' },
];

const MARKUP_AND_CODE: readonly Naughty[] = [
  { what: 'script tag', text: '<script>alert(1)</script>' },
  { what: 'broken image', text: '<img src=x onerror=alert(1)>' },
  { what: 'svg', text: '<svg/onload=alert(1)>' },
  { what: 'end of an attribute', text: '"><b onmouseover=alert(1)>' },
  { what: 'single quote attribute', text: "' autofocus onfocus='alert(1)" },
  { what: 'end of a script', text: '</script><h1>out</h1>' },
  { what: 'comment', text: '<!-- hidden --> --!>' },
  { what: 'entities', text: '&lt;b&gt; &amp;amp; &#x27; &nbsp;' },
  { what: 'style', text: '<style>*{display:none}</style>' },
  { what: 'script address', text: 'javascript:alert(1)' },
  { what: 'data address', text: 'data:text/html,<script>alert(1)</script>' },
  { what: 'bdi end', text: '</bdi></main><bdi>' },
  { what: 'SQL quote', text: "Rosa'); DROP TABLE events;--" },
  { what: 'SQL or', text: "' OR '1'='1" },
  { what: 'shell', text: '$(shutdown -h now) `id` | cat; & rm -rf ~' },
  { what: 'mustache', text: '{{7*7}} {7*7} ${7*7} #{7*7} <%= 7*7 %>' },
  { what: 'svelte', text: '{@html "<b>"} {#if true}{/if}' },
  { what: 'printf', text: '%s %n %d %x %% %00' },
  { what: 'copy placeholders', text: '{name} {0} $1 $& $` $$' },
  { what: 'path', text: '../../etc/passwd ..\\..\\windows' },
  { what: 'address escapes', text: '%2e%2e%2f?x=1&y=2#z' },
  { what: 'JSON', text: '{"type":"sessionEnded","rev":1}' },
  { what: 'JSON breaking', text: '"}],"x":[{"' },
  { what: 'backslashes', text: '\\ \\\\ \\n \\u0000 \\' },
  { what: 'regular expression', text: '^(a+)+$[' },
  { what: 'slow regular expression food', text: repeat('a', 5000) + '!' },
  { what: 'markdown', text: '# title\n- [x](javascript:1) **b** `c` |t|' },
  { what: 'packet prefix', text: '42["command",{"type":"next"}]' },
];

const FORMULAS: readonly Naughty[] = [
  { what: 'formula', text: '=1+1' },
  { what: 'formula that calls', text: '=HYPERLINK("http://example.invalid","x")' },
  { what: 'plus', text: '+1 555 0100' },
  { what: 'minus', text: '-2+3' },
  { what: 'at', text: '@SUM(A1)' },
  { what: 'tab before a formula', text: '\t=1' },
  { what: 'line feed before a formula', text: '\n=1' },
  { what: 'full-width formula starts', text: '＝1 ＋1 －1 ＠x' },
  { what: 'quotes and commas', text: '"a","b",,\'c\';d' },
];

const WORDS_OF_PROGRAMS: readonly Naughty[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'],
  ...['null', 'undefined', 'NaN', 'true', 'false', '0', '-0', '1e999', '0x10', '[object Object]', 'None', 'NULL'],
].map((text) => ({ what: `the word ${text}`, text }));

const LETTERS_AND_DIGITS: readonly Naughty[] = [
  { what: 'full-width', text: 'Ｗｅ　ｌｏｖｅ　４８２' },
  { what: 'Arabic-Indic digits', text: '٤٨٢٩١٣' },
  { what: 'eastern Arabic-Indic digits', text: '۴۸۲۹۱۳' },
  { what: 'Devanagari digits', text: '४८२९१३' },
  { what: 'Turkish i', text: 'İstanbul ışık Iğdır' },
  { what: 'sharp s', text: 'Straße STRASSE ẞ' },
  { what: 'ligatures', text: 'ﬁve ﬄuent œuvre ǆ' },
  { what: 'look-alike letters', text: 'раураl Αdmin' },
  { what: 'Chinese', text: '我们都喜欢在图书馆看书。' },
  { what: 'Japanese', text: 'みんなカレーが好きです' },
  { what: 'Greek final sigma', text: 'ΟΔΟΣ οδός' },
  { what: 'Persian non-joiner', text: 'می\u200Cخواهیم' },
  { what: 'Hawaiian okina', text: 'Hawai\u02BBi' },
  { what: 'fractions and roman numerals', text: '½ Ⅷ ² ①' },
  { what: 'one word without a break', text: repeat('x', 3000) },
  { what: 'long words in Greek', text: repeat('ω', 700) },
  { what: 'long in emoji', text: repeat('🎈', 700) },
  { what: 'long with spaces', text: repeat('very ', 2000) },
  { what: 'many lines', text: repeat('line\n', 800) },
  { what: 'one character that grows', text: repeat('\uFDFA', 300) },
  { what: 'NFC that grows', text: repeat('\u0958', 300) },
];

/** Every naughty text, no two alike. */
export const NAUGHTY: readonly Naughty[] = [
  ...EMPTY_LOOKING,
  ...CONTROLS,
  ...DIRECTIONS,
  ...MARKS,
  ...SURROGATES_AND_EMOJI,
  ...MARKUP_AND_CODE,
  ...FORMULAS,
  ...WORDS_OF_PROGRAMS,
  ...LETTERS_AND_DIGITS,
];
