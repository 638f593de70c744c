import { z } from 'zod';
import { inWords } from '../../platform/index.ts';

/** A month as YYYY-MM. */
export const PeriodText = z
  .string()
  .regex(
    /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/,
    inWords({
      sv: 'Skriv månaden som ÅÅÅÅ-MM, till exempel 2020-01.',
      en: 'Write the month as YYYY-MM, such as 2020-01.',
    }),
  )
  .meta({ example: '2020-01' });
