import { z } from 'zod';
import { Kronor } from '../payments/dto/payment.dto.ts';

export const PaymentSettings = z
  .object({
    reminderAfterDays: z
      .number()
      .int()
      .min(1)
      .max(365)
      .nullable()
      .meta({ description: 'Days after the due date until the reminder; null = none' }),
    interestPercent: z
      .string()
      .regex(/^\d{1,3}\.\d{2}$/)
      .refine((text) => Number(text) > 0 && Number(text) <= 100)
      .nullable()
      .meta({ description: 'Per cent a year on what is overdue; null = no interest', example: '8.00' }),
    version: z.number().int(),
  })
  .meta({ id: 'PaymentSettings' });
export type PaymentSettingsDto = z.output<typeof PaymentSettings>;
export const SavePaymentSettings = PaymentSettings.omit({ version: true });
export type SavePaymentSettings = z.output<typeof SavePaymentSettings>;

/** What has happened to an invoice's sum, in the order it was booked. */
export const InvoiceBookings = z
  .object({
    outstanding: Kronor,
    daysLate: z.number().int(),
    interest: Kronor.meta({ description: 'Accrued until today on what is open; 0 while interest is off' }),
    bookings: z.array(
      z.object({
        kind: z.enum(['invoice', 'credit-note', 'payment', 'refund', 'set-off', 'write-off', 'interest', 'reversal']),
        kindText: z.string(),
        bookedOn: z.string(),
        text: z.string(),
        counterpart: z
          .object({ id: z.string(), number: z.string() })
          .nullable()
          .meta({ description: 'The other invoice of a set-off' }),
        amount: Kronor.meta({ description: 'Above zero it raises what is open, below it lowers it' }),
      }),
    ),
    reminders: z.array(z.object({ remindedOn: z.string(), outstanding: Kronor, interest: Kronor })),
  })
  .meta({ id: 'InvoiceBookings' });
export type InvoiceBookingsDto = z.output<typeof InvoiceBookings>;
