/** The Story's look: "Reading Room" on paper, from a phone to a projector, and one page of paper for each page. */
export const storyStyle = `
:root{color-scheme:light;--ink:#221C14;--muted:#55493A;--bg:#FBF7EE;--card:#fff;--line:#D9CFBC;--green:#0F5548;--soft:#DCEEE7;--accent:#8A3214;--mark:#F6C445;--focus:#0B3B8C}
*{box-sizing:border-box;margin:0}
html{scroll-behavior:smooth;scroll-padding:0;background:var(--bg);color:var(--ink);font:clamp(18px,1.3vw + .85vh,52px)/1.45 "Atkinson Hyperlegible Next","Segoe UI",Verdana,sans-serif}
body{overflow-wrap:anywhere}
.page{display:flex;flex-direction:column;min-height:100vh;min-height:100svh;padding:clamp(20px,5vmin,84px) clamp(20px,6vw,140px) clamp(14px,2.4vmin,36px);border-bottom:3px solid var(--line)}
.page:focus{outline:none}
.body{flex:1;display:flex;flex-direction:column;justify-content:safe center;gap:.9em;max-width:62em;width:100%;margin-inline:auto}
h1,h2{font-family:"Bitter",Georgia,"Times New Roman",serif;line-height:1.14;text-wrap:balance}
h1{font-size:2.9em}
h2{font-size:1.75em;padding-bottom:.28em;border-bottom:.12em solid var(--green)}
.kicker{color:var(--accent);font-weight:700}
.about{font-size:1.15em}
.keys{color:var(--muted)}
.cover .body{gap:1.2em}
.signs{display:flex;flex-wrap:wrap;gap:.5em}
.signs svg{width:2.2em;height:2.2em}
.lead{font-family:"Bitter",Georgia,"Times New Roman",serif;font-weight:700;line-height:1.24;padding:.7em .9em;background:var(--card);border:1px solid var(--line);border-inline-start:.4em solid var(--mark);border-radius:.4em;text-wrap:pretty}
.lead.short{font-size:2.1em}
.lead.middle{font-size:1.6em}
.lead.long{font-size:1.25em}
ul{padding:0;list-style:none;display:grid;gap:.7em}
.cards{grid-template-columns:repeat(auto-fit,minmax(min(100%,15em),1fr))}
.cards li{padding:.7em .85em;background:var(--card);border:1px solid var(--line);border-top:.22em solid var(--green);border-radius:.35em;break-inside:avoid}
.cards.one li{font-size:1.3em}
.note{margin-top:.35em;color:var(--muted);font-size:.82em}
.plain li{padding-inline-start:.8em;border-inline-start:.28em solid var(--mark)}
table{border-collapse:collapse;width:100%}
caption{padding-bottom:.4em;text-align:start;color:var(--muted)}
th,td{padding:.35em .6em .35em 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--muted);font-size:.82em;white-space:nowrap}
td{font-variant-numeric:tabular-nums}
.bars tbody th{width:50%}
.bar{white-space:nowrap}
.bar span{display:inline-block;min-width:2.2em;font-weight:700}
.bar svg{width:calc(100% - 2.6em);height:.9em;vertical-align:middle;fill:var(--green)}
figure{display:grid;gap:.6em}
figure{min-width:0}
.drawn{overflow-x:auto;padding:.6em;background:var(--card);border:1px solid var(--line);border-radius:.35em}
.drawn svg{display:block;width:100%;max-height:44vh}
summary{cursor:pointer;width:fit-content;padding:.3em 0;color:var(--green);font-weight:700}
footer{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.2em 1.5em;max-width:62em;width:100%;margin:1.2em auto 0;color:var(--muted)}
footer>*{font-size:.72em}
.turn{display:flex;align-items:center;gap:1em}
.turn a{display:inline-flex;align-items:center;min-height:48px;min-width:48px;justify-content:center;padding:0 .9em;border:2px solid #7D7261;border-radius:.5em;color:var(--green);font-weight:700;text-decoration:none}
@media(max-width:700px){.drawn svg{width:34em;max-height:none}}
a:focus-visible,summary:focus-visible,.drawn:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
@page{margin:15mm}
html{font-size:12.5pt;background:#fff;color:#000}
.page{min-height:0;padding:0;border:0;break-after:page}
.page:last-child{break-after:auto}
.cover .body{min-height:200mm}
.turn,.keys,summary{display:none}
.cards li,.lead,.drawn{border-color:#000}
.drawn{overflow:visible}
.cards{grid-template-columns:1fr}
figure,table,.lead,li{break-inside:avoid}
h2{break-after:avoid}
.drawn svg{width:100%;max-height:110mm}
}`;
