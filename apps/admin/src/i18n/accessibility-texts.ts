/** Tillgänglighetsredogörelse, läsbar också utan inloggning. */
export const accessibilitySv = {
  title: 'Tillgänglighet för Fristdag',
  intro:
    'Den region som driver Fristdag ansvarar för tjänsten och vill att alla ska kunna använda den. Här står hur konsolen följer lagen om tillgänglighet till digital offentlig service, och vad som återstår.',
  statusTitle: 'Hur tillgänglig är konsolen?',
  status:
    'Konsolen är delvis förenlig med lagen: den är byggd för WCAG 2.1 nivå AA, men har inte granskats av någon utomstående.',
  knownTitle: 'Vad som inte är tillgängligt',
  knownPdf:
    'Granskningsunderlaget som PDF är taggat men inte kontrollerat mot PDF/UA. Samma uppgifter finns som webbsida, Excel och CSV.',
  knownReaders: 'Konsolen är inte provad med skärmläsare av dagliga användare.',
  knownWide:
    'Dagremsan och giltighetslinjalen rullas i sidled på smala skärmar. Tabellen under bilden har samma innehåll.',
  methodTitle: 'Hur vi har prövat',
  method:
    'Varje sida prövas med axe i ljust och mörkt utseende, vid 1280 och 320 bildpunkters bredd, och med enbart tangentbord. Bedömningen är egen, gjord i november 2026.',
  reportTitle: 'Säg till om något inte fungerar',
  report:
    'Vänd dig till den som hanterar behörigheter hos regionen. Beskriv vad du ville göra och vilket hjälpmedel du använder. Svar ges inom två veckor.',
  digg: 'Är du inte nöjd med svaret kan du anmäla det till Digg',
  diggLink: 'Anmäl till Digg, tillsynsmyndigheten',
  back: 'Tillbaka till Fristdag',
};

export const accessibilityEn: typeof accessibilitySv = {
  title: 'Accessibility of Fristdag',
  intro:
    'The region that runs Fristdag is responsible for the service and wants everybody to be able to use it. This page says how the console follows the Swedish act on accessibility of digital public services, and what remains.',
  statusTitle: 'How accessible is the console?',
  status:
    'The console complies partly with the act: it is built for WCAG 2.1 level AA, but has not been examined by anyone outside.',
  knownTitle: 'What is not accessible',
  knownPdf:
    'The review basis as PDF is tagged but not checked against PDF/UA. The same content exists as web page, Excel and CSV.',
  knownReaders: 'The console has not been tried by daily users of screen readers.',
  knownWide:
    'The day strip and the validity ruler scroll sideways on narrow screens. The table under the picture has the same content.',
  methodTitle: 'How it was tested',
  method:
    'Each page is tested with axe in light and dark, at 1280 and 320 pixels, and with the keyboard alone. The assessment is our own, of November 2026.',
  reportTitle: 'Tell us if something does not work',
  report:
    'Turn to the person who handles permissions at the region. Describe what you wanted to do and which aid you use. You get an answer within two weeks.',
  digg: 'If the answer does not satisfy you, you can report it to Digg',
  diggLink: 'Report to Digg, the supervisory authority',
  back: 'Back to Fristdag',
};
