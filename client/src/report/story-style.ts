/**
 * The Story's look: "Reading Room" on paper, from a phone to a projector, and one page of paper for each page. Everything on a page is sized by its
 * own letters, so that smaller letters (story-script.ts) make all of it smaller. Drawings stay on white: their inks are those of paper.
 */
export const storyStyle = `
:root{color-scheme:light dark;--ink:#221C14;--muted:#55493A;--bg:#FBF7EE;--card:#fff;--line:#D9CFBC;--edge:#7D7261;--green:#0F5548;--soft:#DCEEE7;--accent:#8A3214;--mark:#F6C445;--focus:#0B3B8C}
@media screen and (prefers-color-scheme:dark){:root{--ink:#F8F2E6;--muted:#CFC5B3;--bg:#17130E;--card:#221D16;--line:#40382C;--edge:#978B78;--green:#7FD3BB;--soft:#17382F;--accent:#FFB38F;--mark:#D9A92F;--focus:#FFD95A}}
*{box-sizing:border-box;margin:0}
html{scroll-behavior:smooth;scroll-padding:0;background:var(--bg);color:var(--ink);font:clamp(18px,1.15vw + .8vh,48px)/1.42 "Atkinson Hyperlegible Next","Segoe UI",Verdana,sans-serif}
body{overflow-wrap:anywhere}
.page{display:flex;flex-direction:column;min-height:100vh;min-height:100svh;padding:clamp(18px,4.4vmin,76px) clamp(20px,5.5vw,130px) clamp(10px,1.8vmin,30px);border-bottom:3px solid var(--line)}
.page:focus{outline:none}
.body{flex:1;display:flex;flex-direction:column;justify-content:safe center;gap:.8em;max-width:62rem;width:100%;margin-inline:auto}
h1,h2{font-family:"Bitter",Georgia,"Times New Roman",serif;line-height:1.14;text-wrap:balance}
h1{font-size:2.9em}
h2{font-size:1.75em;padding-bottom:.25em;border-bottom:.12em solid var(--green)}
.kicker{display:flex;align-items:center;gap:.5em;margin-bottom:-.4em;color:var(--accent);font-weight:700}
.kicker::before{content:"";width:.75em;height:.75em;border-radius:50%;background:var(--mark)}
.part{display:flex;flex-direction:column;gap:.7em;min-width:0;margin-bottom:1.2em;break-inside:avoid}
.part:last-child{margin-bottom:0}
.part h2{font-size:1.35em}
@media(min-width:900px){.columns{columns:2;column-gap:2.2em}.beside .lead{font-size:1.2em}.beside .cards{grid-template-columns:repeat(auto-fit,minmax(min(100%,12em),1fr))}}
.about{font-size:1.15em}
.keys{color:var(--muted)}
.cover{background:linear-gradient(180deg,var(--soft),transparent 55%)}
.cover .body{gap:1.1em}
.signs{display:flex;flex-wrap:wrap;gap:.5em}
.signs svg{width:2.2em;height:2.2em}
.signs path{stroke:var(--ink)}
nav ol{display:grid;gap:.1em;max-width:26em;padding:0;list-style:none}
nav a{display:flex;justify-content:space-between;gap:1em;min-height:44px;align-items:center;border-bottom:1px solid var(--line);color:var(--green);font-weight:700;text-decoration:none}
nav span{color:var(--muted);font-weight:400}
.lead{font-family:"Bitter",Georgia,"Times New Roman",serif;font-weight:700;line-height:1.24;padding:.7em .9em;background:var(--card);border:1px solid var(--line);border-inline-start:.4em solid var(--mark);border-radius:.4em;text-wrap:pretty}
.lead.short{font-size:2.1em}
.lead.middle{font-size:1.6em}
.lead.long{font-size:1.25em}
ul{padding:0;list-style:none;display:grid;gap:.6em}
.cards{grid-template-columns:repeat(auto-fit,minmax(min(100%,15em),1fr))}
.cards li{padding:.65em .85em;background:var(--card);border:1px solid var(--line);border-top:.22em solid var(--green);border-radius:.35em;break-inside:avoid}
.alone .cards:has(li:nth-child(-n+4):last-child) li{font-size:1.3em}
.alone .cards:has(li:first-child:last-child) li{padding:1em 1.1em;font-family:"Bitter",Georgia,"Times New Roman",serif;font-size:1.8em;line-height:1.3}
.note{margin-top:.3em;color:var(--muted);font-size:.82em}
.plain li{padding-inline-start:.8em;border-inline-start:.28em solid var(--mark)}
.numbers{grid-template-columns:repeat(auto-fit,minmax(min(100%,8em),1fr))}
.numbers li{padding:.5em .2em;color:var(--muted);line-height:1.25}
.beside .numbers{grid-template-columns:repeat(auto-fit,minmax(5.4em,1fr))}
.beside .numbers strong{font-size:2.3em}
.numbers strong{display:block;font-family:"Bitter",Georgia,"Times New Roman",serif;font-size:3.4em;line-height:1.05;color:var(--green)}
table{border-collapse:collapse;width:100%}
caption{padding-bottom:.3em;text-align:start;color:var(--muted)}
th,td{padding:.32em .7em .32em 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--muted);font-size:.82em;white-space:nowrap}
td{font-variant-numeric:tabular-nums}
.bars tbody th{width:42%}
.bar{white-space:nowrap}
.bar span{display:inline-block;min-width:2.2em;font-weight:700}
.bar svg{width:calc(100% - 2.6em);height:.9em;vertical-align:middle;fill:var(--green)}
figure{display:grid;gap:.4em;min-width:0}
.drawn{overflow-x:auto;padding:.6em;background:#fff;border:1px solid var(--line);border-radius:.35em}
.drawn svg{display:block;width:100%;max-height:13em}
.alone .drawn svg{max-height:18.5em}
summary{cursor:pointer;width:fit-content;padding:.2em 0;color:var(--green);font-weight:700}
footer{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.2em 1.5em;max-width:62rem;width:100%;margin:.8em auto 0;color:var(--muted);font-size:1rem}
footer>*{font-size:.72em}
.turn{display:flex;align-items:center;gap:1em}
.turn a{display:inline-flex;align-items:center;min-height:48px;min-width:48px;justify-content:center;padding:0 .9em;border:2px solid var(--edge);border-radius:.5em;color:var(--green);font-weight:700;text-decoration:none}
@media(max-width:700px){.drawn svg,.alone .drawn svg{width:34em;max-height:none}.alone .cards:has(li:first-child:last-child) li{font-size:1.4em}}
a:focus-visible,summary:focus-visible,.drawn:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
@page{margin:15mm}
:root{color-scheme:light}
html{font-size:12.5pt;background:#fff;color:#000}
.page{min-height:0;padding:0;border:0;break-after:page;font-size:1rem!important}
.page:last-child{break-after:auto}
.cover{background:none}
.cover .body{min-height:200mm}
.turn,.keys,summary{display:none}
.columns{columns:auto}
.cards li,.lead,.drawn{border-color:#000}
.drawn{overflow:visible}
.cards,.beside .cards{grid-template-columns:1fr 1fr}
.cards li,.alone .cards li{font-size:1em!important}
figure,table,.lead,li,tr{break-inside:avoid}
h2{break-after:avoid}
.drawn svg,.alone .drawn svg{width:100%;max-height:110mm}
}`;
