import type { Text } from '../../platform/index.ts';
import type { paymentStates } from './dto/payment.dto.ts';

export const paymentStateWords: Readonly<Record<(typeof paymentStates)[number], Text>> = {
  matched: { sv: 'Betald', en: 'Paid' },
  partial: { sv: 'Delbetalning', en: 'Part payment' },
  double: { sv: 'För mycket eller dubbelt', en: 'Too much, or twice' },
  unknown: { sv: 'Okänd', en: 'Unknown' },
  handled: { sv: 'Hanterad', en: 'Dealt with' },
};
export const NOT_ITS_KIND = {
  sv: 'En okänd betalning kopplas till en faktura; det som är för mycket kvittas mot en annan. Båda kan betalas tillbaka.',
  en: 'An unknown payment is assigned to an invoice; what is too much is set off against another. Both can be paid back.',
};
export const NOTHING_LEFT = { sv: 'Det finns inget kvar att besluta om.', en: 'Nothing is left to decide about.' };
export const TOO_MUCH = {
  sv: 'Beloppet ska vara större än 0 och högst det som finns kvar, och högst det som fakturan har obetalt.',
  en: 'The amount must be above 0, and at most what is left and what the invoice has open.',
};
export const OTHER_PAYER = {
  sv: 'Kvittning görs mot en faktura till samma kommun.',
  en: 'A set-off goes to an invoice of the same municipality.',
};
