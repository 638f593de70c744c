import { z } from 'zod';
import { parseBankgiro, parseGln, parseOrganisationNumber } from '@fristdag/billing';
import { isPersonalNumber } from '@fristdag/rules';
import { inWords, lineText, maskNumbers } from '../../../platform/index.ts';

/** Printed on documents that go out into the world: a personal number in it is masked. */
const text = (longest: number) => lineText(longest).min(1).overwrite(maskNumbers);
const optionalText = (longest: number) => text(longest).nullable();
/** Codes of digits are taken as they are or not at all. */
const optionalCode = (longest: number) =>
  lineText(longest)
    .min(1)
    .refine(
      (code) => !isPersonalNumber(code),
      inWords({ sv: 'Ange inget personnummer här.', en: 'State no personal number here.' }),
    )
    .nullable();

const checked = (read: (text: string) => string | undefined, words: { sv: string; en: string }) =>
  z
    .string()
    .trim()
    .refine((text) => read(text) !== undefined, inWords(words))
    .transform((text) => read(text) ?? text)
    .nullable();

const fields = {
  name: text(200),
  organisationNumber: checked(parseOrganisationNumber, {
    sv: 'Skriv organisationsnumret med tio siffror; kontrollsiffran stämmer inte.',
    en: 'Write the organisation number with ten digits; its check digit is wrong.',
  }),
  endpointScheme: z.enum(['0007', '0088']).nullable(),
  endpointId: optionalCode(50),
  buyerReference: optionalCode(50),
  street: optionalText(200),
  postalCode: optionalText(20),
  city: optionalText(100),
  bankgiro: checked(parseBankgiro, {
    sv: 'Skriv bankgironumret med sju eller åtta siffror; kontrollsiffran stämmer inte.',
    en: 'Write the bankgiro number with seven or eight digits; its check digit is wrong.',
  }),
  contactEmail: z.email().max(200).nullable(),
  vatNumber: z
    .string()
    .trim()
    .regex(
      /^SE\d{10}01$/,
      inWords({
        sv: 'Skriv momsnumret som SE, tio siffror och 01.',
        en: 'Write the VAT number as SE, ten digits and 01.',
      }),
    )
    .nullable(),
};

/** What GET answers can be sent back; the fields that cannot be set are left alone. */
export const SaveInvoiceParty = z.object(fields).superRefine(({ endpointScheme, endpointId }, context) => {
  if ((endpointScheme === null) !== (endpointId === null))
    context.addIssue({
      code: 'custom',
      path: ['endpointId'],
      message: inWords({
        sv: 'Ange både slag och adress, eller ingetdera.',
        en: 'State both kind and address, or neither.',
      }),
    });
  const isRight =
    endpointId === null ||
    (endpointScheme === '0007' ? parseOrganisationNumber(endpointId) : parseGln(endpointId)) !== undefined;
  if (!isRight)
    context.addIssue({
      code: 'custom',
      path: ['endpointId'],
      message: inWords({
        sv: 'Adressens kontrollsiffra stämmer inte: ett organisationsnummer har tio siffror, ett GLN tretton.',
        en: 'The check digit of the address is wrong: an organisation number has ten digits, a GLN thirteen.',
      }),
    });
});
export type SaveInvoiceParty = z.output<typeof SaveInvoiceParty>;

export const InvoicePartyAnswer = z
  .object({
    id: z.string().meta({ description: '`region`, or the code of a municipality' }),
    name: z.string(),
    organisationNumber: z.string().nullable(),
    endpointScheme: z.enum(['0007', '0088']).nullable(),
    endpointId: z.string().nullable(),
    buyerReference: z.string().nullable(),
    street: z.string().nullable(),
    postalCode: z.string().nullable(),
    city: z.string().nullable(),
    bankgiro: z.string().nullable(),
    contactEmail: z.string().nullable(),
    vatNumber: z.string().nullable(),
    isExample: z.boolean().meta({ description: 'Test numbers of the demo' }),
    missing: z.array(z.string()).meta({ description: 'What an invoice cannot go without, in words' }),
    version: z.number().int(),
  })
  .meta({ id: 'InvoiceParty' });

export const AddVatSetting = z.strictObject({
  validFrom: z.iso.date(),
  category: z.enum(['E', 'O']),
  reasonText: text(500),
  decidedBy: text(500),
});
export const VatSettingAnswer = z
  .object({
    validFrom: z.string(),
    category: z.enum(['E', 'O']),
    reasonCode: z.string(),
    reasonText: z.string(),
    decidedBy: z.string(),
    setByName: z.string(),
  })
  .meta({ id: 'VatSetting' });

export const InvoiceSettings = z
  .object({
    approveFrom: z
      .string()
      .regex(/^\d{1,12}\.\d{2}$/)
      .nullable()
      .meta({ description: 'From this amount on a second person approves; null = never', example: '500000.00' }),
    version: z.number().int(),
  })
  .meta({ id: 'InvoiceSettings' });
export const SaveInvoiceSettings = InvoiceSettings.pick({ approveFrom: true });
