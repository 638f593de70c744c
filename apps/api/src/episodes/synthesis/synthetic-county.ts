import type { CareType } from '@fristdag/rules';

/** Inhabitants in thousands, rounded, about 2020: only to give each payer a plausible share of the made-up episodes. */
const inhabitants: Readonly<Record<string, number>> = {
  '0114': 47,
  '0115': 34,
  '0117': 46,
  '0120': 45,
  '0123': 80,
  '0125': 29,
  '0126': 113,
  '0127': 95,
  '0128': 17,
  '0136': 92,
  '0138': 49,
  '0139': 30,
  '0140': 11,
  '0160': 72,
  '0162': 33,
  '0163': 74,
  '0181': 100,
  '0182': 106,
  '0183': 52,
  '0184': 83,
  '0186': 48,
  '0187': 12,
  '0188': 63,
  '0191': 49,
  '0192': 29,
  '0180-alvsjo': 31,
  '0180-bromma': 81,
  '0180-enskede-arsta-vantor': 103,
  '0180-farsta': 60,
  '0180-hagersten-alvsjo': 123,
  '0180-hagersten-liljeholmen': 92,
  '0180-hasselby-vallingby': 75,
  '0180-jarva': 90,
  '0180-kungsholmen': 71,
  '0180-norra-innerstaden': 150,
  '0180-norrmalm': 73,
  '0180-ostermalm': 77,
  '0180-rinkeby-kista': 51,
  '0180-skarholmen': 38,
  '0180-skarpnack': 46,
  '0180-sodermalm': 131,
  '0180-spanga-tensta': 39,
};

const UNKNOWN_SIZE = 20;

export function sizeOf(payer: string): number {
  return inhabitants[payer] ?? UNKNOWN_SIZE;
}

/** A made-up hospital. None of them exists. */
interface SyntheticHospital {
  readonly name: string;
  readonly share: number;
  readonly clinics: readonly string[];
  /** Registers all notices of a day in one batch at 12:00 sharp, and often calls to no SIP. */
  readonly isCareless: boolean;
}

const wards = ['Medicinkliniken', 'Kirurgkliniken', 'Ortopedkliniken', 'Geriatriska kliniken', 'Neurologkliniken'];

export const hospitals: Readonly<Record<CareType, readonly SyntheticHospital[]>> = {
  somatic: [
    { name: 'Norra länssjukhuset', share: 30, clinics: wards, isCareless: false },
    { name: 'Södra länssjukhuset', share: 28, clinics: wards, isCareless: false },
    { name: 'Västra länssjukhuset', share: 16, clinics: wards, isCareless: false },
    { name: 'Skärgårdssjukhuset', share: 8, clinics: wards.slice(0, 3), isCareless: false },
    { name: 'Geriatriken Mälarstrand', share: 9, clinics: ['Geriatriska kliniken'], isCareless: false },
    { name: 'Exempelsjukhuset', share: 9, clinics: wards, isCareless: true },
  ],
  psychiatric: [
    { name: 'Psykiatri Norr', share: 40, clinics: ['Allmänpsykiatri', 'Äldrepsykiatri'], isCareless: false },
    { name: 'Psykiatri Söder', share: 40, clinics: ['Allmänpsykiatri', 'Psykossektionen'], isCareless: false },
    { name: 'Beroendecentrum Mälaren', share: 20, clinics: ['Beroendevård'], isCareless: false },
  ],
};
