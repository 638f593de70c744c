import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { consolePolicy } from '../edge/headers.ts';

interface Actor {
  /** The public body that runs the product, e.g. "Region Stockholm". */
  readonly name: string | undefined;
  /** Where to turn: an address, a number or a page. */
  readonly contact: string | undefined;
}

/** When the console was last assessed, and the text last changed. */
const ASSESSED_ON = '2026-11-21';

/**
 * Serves the accessibility statement that the act on accessibility of digital public services (2018:1937) asks for: open
 * to everybody, without a script, Swedish first.
 */
export function serveAccessibilityStatement(app: NestFastifyApplication, actor: Actor): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.get('/tillganglighet', async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', consolePolicy(nonce))
      .send(pageOf(actor, nonce));
  });
}

function pageOf({ name, contact }: Actor, nonce: string): string {
  const whoSv = name === undefined ? 'Den region som driver Fristdag' : escape(name);
  const whoEn = name === undefined ? 'The region that runs Fristdag' : escape(name);
  const whereSv = contact === undefined ? 'den som hanterar behörigheter hos regionen' : escape(contact);
  const whereEn = contact === undefined ? 'the person who handles permissions at the region' : escape(contact);
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Tillgänglighet för Fristdag</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style nonce="${nonce}">
:root { color-scheme: light dark; --text: #1b2430; --ground: #fff; --link: #005a9c; }
@media (prefers-color-scheme: dark) { :root { --text: #e8ebee; --ground: #15191e; --link: #7cb8e8; } }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; color: var(--text); background: var(--ground); }
header { background: #123a5c; color: #fff; padding: 0.8rem 1.2rem; }
header a { color: #fff; font-weight: 700; display: inline-block; padding: 0.3rem 0; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem 1.2rem 3rem; overflow-wrap: anywhere; }
a { color: var(--link); } a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
h1, h2 { line-height: 1.25; } h2 { margin-top: 2rem; font-size: 1.2rem; } section { margin-top: 3rem; }
section > h2:first-child { font-size: 1.6rem; } h3 { margin: 1.6rem 0 0; font-size: 1.1rem; }
</style>
</head>
<body>
<header><a href="/">Fristdag</a></header>
<main>
<h1>Tillgänglighet för Fristdag</h1>
<p><a href="#english" lang="en" hreflang="en">In English</a></p>
<p>${whoSv} står bakom webbtjänsten Fristdag och vill att alla ska kunna använda den. Här står hur tjänsten följer lagen (2018:1937) om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du säger till om fler.</p>
<h2>Hur tillgänglig är tjänsten?</h2>
<p>Tjänsten är <strong>delvis förenlig</strong> med lagen: den är byggd för EN 301 549 och WCAG 2.1 nivå AA, med nivå AA i WCAG 2.2 som mål, men har inte granskats av någon utomstående.</p>
<h2>Innehåll som inte är tillgängligt</h2>
<p>Inte förenligt med kraven, eller ännu inte visat:</p>
<ul>
<li>Granskningsunderlaget som PDF är taggat men inte kontrollerat mot PDF/UA. Samma uppgifter finns som webbsida, Excel och CSV.</li>
<li>Tjänsten är inte prövad med skärmläsare av dem som använder en dagligen.</li>
<li>Dagremsan och giltighetslinjalen rullas i sidled på smala skärmar. Tabellen under bilden har samma innehåll.</li>
<li>Sidorna som beskriver programgränssnittet (/api/docs) är ett verktyg för utvecklare och är inte prövade.</li>
</ul>
<p>Inget undantag för oskäligt betungande anpassning (12 §) åberopas. Filer som kommuner och vårdgivare själva lämnar in är deras innehåll (9 §).</p>
<h2>Hur vi har prövat</h2>
<p>Egen bedömning. Varje sida prövas med axe i ljust och mörkt utseende, vid 1280 och 320 bildpunkters bredd, och med enbart tangentbord, vid varje ändring av tjänsten. Senast bedömd, och redogörelsen uppdaterad, <time datetime="${ASSESSED_ON}">${ASSESSED_ON}</time>.</p>
<h2>Säg till om något inte fungerar</h2>
<p>Vänd dig till ${whereSv}. Beskriv vad du ville göra och vilket hjälpmedel du använder. Be också om uppgifter i en annan form om du behöver det. Svar ges inom två veckor.</p>
<h2>Tillsyn</h2>
<p>Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med svaret kan du <a href="https://www.digg.se/tdosanmalan" rel="noreferrer">anmäla det till Digg</a>.</p>
<section id="english" lang="en">
<h2>Accessibility of Fristdag</h2>
<p>${whoEn} is responsible for the web service Fristdag and wants everybody to be able to use it. This page says how the service follows the Swedish act (2018:1937) on accessibility of digital public services, which shortcomings are known and how to report more.</p>
<h3>How accessible is the service?</h3>
<p>It complies <strong>partly</strong> with the act: it is built for EN 301 549 and WCAG 2.1 level AA, aiming at level AA of WCAG 2.2, but has not been examined by anyone outside.</p>
<h3>What is not accessible</h3>
<p>Not compliant, or not yet shown to be:</p>
<ul>
<li>The review basis as PDF is tagged but not checked against PDF/UA. The same content exists as web page, Excel and CSV.</li>
<li>The service has not been tried with screen readers by people who use one daily.</li>
<li>The day strip and the validity ruler scroll sideways on narrow screens. The table under the picture has the same content.</li>
<li>The pages that describe the programming interface (/api/docs) are a tool for developers and are not tested.</li>
</ul>
<p>No disproportionate burden (section 12) is claimed. Files that municipalities and care units hand in are their own content (section 9).</p>
<h3>How it was tested</h3>
<p>Our own assessment. Each page is tested with axe in light and dark, at 1280 and 320 pixels, and with the keyboard alone, at every change of the service. Last assessed, and this statement updated, <time datetime="${ASSESSED_ON}">${ASSESSED_ON}</time>.</p>
<h3>Tell us if something does not work</h3>
<p>Turn to ${whereEn}. Describe what you wanted to do and which aid you use. Ask for the content in another form too if you need it. You get an answer within two weeks.</p>
<h3>Supervision</h3>
<p>Digg, the Agency for Digital Government, supervises the act. If the answer does not satisfy you, <a href="https://www.digg.se/tdosanmalan" rel="noreferrer">report it to Digg</a>.</p>
</section>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
