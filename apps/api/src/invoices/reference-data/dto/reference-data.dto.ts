import { z } from 'zod';
import { parseBankgiro, parseGln, parseOrganisationNumber } from '@fristdag/billing';
import { inWords } from '../../../platform/index.ts';

const optionalText = (longest: number) => z.string().trim().min(1).max(longest).nullable();

const checked = (read: (text: string) => string | undefined, words: { sv: string; en: string }) =>
  z
    .string()
    .trim()
    .refine((text) => read(text) !== undefined, inWords(words))
    .transform((text) => read(text) ?? text)
    .nullable();

const fields = {
  name: z.string().trim().min(1).max(200),
  organisationNumber: checked(parseOrganisationNumber, {
    sv: 'Skriv organisationsnumret med tio siffror; kontrollsiffran stämmer inte.',
    en: 'Write the organisation number with ten digits; its check digit is wrong.',
  }),
  endpointScheme: z.enum(['0007', '0088']).nullable(),
  endpointId: optionalText(50),
  buyerReference: optionalText(50),
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
  reasonText: z.string().trim().min(1).max(500),
  decidedBy: z.string().trim().min(1).max(500),
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
