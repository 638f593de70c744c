/** Fem minuter med Fristdag: only in the demo. */
export const demoSv = {
  title: 'Fem minuter med Fristdag',
  close: 'Stäng',
  as: 'Visas som %{name}',
  asAnybody: 'Visas i alla konton',
  amount: '39 000 kr',
  amountText: 'Solnas januari: fem vårdtillfällen, 15 dagar, och hur de blir 39 000 kr.',
  strips: 'Anders och Biancas dagar',
  stripsText: 'Meddelandet kl. 12.00 och kl. 12.01: en minut skiljer, en dag blir det. Bianca är nästa vårdtillfälle.',
  raise: 'En dialog som höjer fakturan',
  raiseText:
    'B-BIANCA sänker genomsnittet. Vinner Solna den dialogen blir det 54 600 kr – och det syns innan den skickas.',
  november: 'Regeln från november',
  novemberText:
    'En fristdag i stället för två: remissen med 26 svar, effekten och vem som beslutade. Exempel, inte beslutat.',
  held: 'Fakturan som väntar',
  heldText: 'Dialogen om D-DORIS håller Solnas faktura. Välj sedan Gå till nästa händelse högst upp på sidan.',
  krona: 'En krona som revisor',
  kronaText: 'Dra ett stickprov och öppna en rad: från källrad till faktura och händelselogg.',
  otherAccount: 'Det här visas som %{name}.',
  otherAccountText: 'Du loggas ut ur kontot som du är i nu och in i det andra. Alla konton i demon har samma lösenord.',
  change: 'Byt till %{name}',
  stay: 'Stanna som %{name}',
  notYet: 'Demon lägger fortfarande in det här. Sidan går vidare av sig själv om en liten stund.',
};

export const demoEn: typeof demoSv = {
  title: 'Five minutes with Fristdag',
  close: 'Close',
  as: 'Shown as %{name}',
  asAnybody: 'Shown in every account',
  amount: '39 000 kr',
  amountText: 'Solna’s January: five episodes, 15 days, and how they come to 39 000 kr.',
  strips: 'The days of Anders and Bianca',
  stripsText: 'The notice at 12:00 and at 12:01: a minute apart, a day of difference. Bianca is the next episode.',
  raise: 'A dialogue that raises the bill',
  raiseText:
    'B-BIANCA lowers the average. If Solna wins that dialogue it is 54 600 kr – and that is seen before it is sent.',
  november: 'The rule from November',
  novemberText:
    'One free day instead of two: the consultation with 26 answers, the effect, and who decided. An example, not decided.',
  held: 'The invoice that waits',
  heldText:
    'The dialogue about D-DORIS holds Solna’s invoice. Then choose Go to the next event at the top of the page.',
  krona: 'One krona as auditor',
  kronaText: 'Draw a sample and open a row: from the source row to the invoice and the audit trail.',
  otherAccount: 'This is shown as %{name}.',
  otherAccountText:
    'You are signed out of the account you are in now, and into the other. All demo accounts have one password.',
  change: 'Change to %{name}',
  stay: 'Stay as %{name}',
  notYet: 'The demo is still being filled. This page goes on by itself in a moment.',
};
