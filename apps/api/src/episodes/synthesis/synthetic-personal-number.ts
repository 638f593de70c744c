import { civilDateOf, type EpochDay } from '@fristdag/rules';
import type { SeededRandom } from './seeded-random.ts';

const DAYS_OF_A_YEAR = 365.25;

/** A made-up number of twelve digits with a right check digit, in the series 980–989 that test data is taken from. */
export function syntheticPersonalNumber(random: SeededRandom, admittedDay: EpochDay): string {
  const bornOn = admittedDay - Math.round(random.integer(25, 98) * DAYS_OF_A_YEAR) - random.integer(0, 364);
  const nine = civilDateOf(bornOn).replaceAll('-', '').slice(2) + String(random.integer(980, 989));
  const twelve = civilDateOf(bornOn).slice(0, 2) + nine;
  return twelve + String(checkDigit(nine));
}

/** Luhn: every second digit doubled from the first; digit sums and check digit add up to a multiple of ten. */
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
